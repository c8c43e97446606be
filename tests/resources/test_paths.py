"""The data files lie where the desk looks for them."""

import resources


def test_each_language_has_its_texts() -> None:
    for language in ("ar", "en"):
        files = resources.translations(language)
        assert files
        assert all(path.suffix == ".ts" and path.parent.name == language for path in files)


def test_an_unknown_language_has_none() -> None:
    assert resources.translations("xx") == []


def test_the_typeface_is_there_in_the_weights_of_the_look() -> None:
    weights = [resources.font(weight) for weight in ("Regular", "Medium", "SemiBold")]
    assert all(path.is_file() for path in weights)
    assert set(weights) <= set(resources.fonts())


def test_the_folders_of_the_look_and_the_defaults_are_there() -> None:
    assert resources.icons().is_dir()
    assert resources.style().is_dir()
    assert resources.defaults().is_dir()
    assert resources.icon("phone").parent == resources.icons()
