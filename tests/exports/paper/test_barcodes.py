"""Bars and QR codes: their measures, and what they say when they are read."""

import pytest

from exports.paper.barcodes import code128, code128_rectangles, qr, qr_rectangles


def test_a_number_has_bars_of_one_width_whatever_its_digits() -> None:
    assert code128("KA-26-00042-7")[1] == (13 + 2) * 11 + 13
    assert code128("KA-26-99999-9")[1] == code128("KA-26-00042-7")[1]


def test_bars_begin_and_end_at_the_edges() -> None:
    bars, modules = code128("KA-26-00042-7")
    assert bars[0][0] == 0
    assert sum(bars[-1]) == modules


def test_what_is_not_ascii_is_refused() -> None:
    with pytest.raises(ValueError):
        code128("ك")


@pytest.mark.parametrize("number", ["KA-26-00042-7", "KAB-26-100000-5"])
def test_a_case_number_fits_the_smallest_qr_code(number: str) -> None:
    assert len(qr(number)) == 21


def test_rectangles_cover_the_black_cells_and_no_others() -> None:
    covered = sum(width * height for _, _, width, height in qr_rectangles("KA-26-00042-7", 2))
    assert covered == 4 * sum(map(sum, qr("KA-26-00042-7")))
    bars = list(code128_rectangles("KA-26-00042-7", 3, 10))
    assert sum(width for _, _, width, _ in bars) == 3 * sum(
        wide for _, wide in code128("KA-26-00042-7")[0]
    )


def test_a_link_at_level_m_has_fewer_and_larger_modules() -> None:
    link = "https://wa.me/966555721100"
    assert len(qr(link, "M")) < len(qr(link))
