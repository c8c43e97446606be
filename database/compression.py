"""Short things made shorter: zstd with words that are agreed beforehand, bounded when it expands."""

from threading import local

import zstandard


class TooLong(ValueError):  # noqa: N818  (what it is, not a fault)
    """It says that it expands to more than anybody wrote."""


class Compression:
    """One agreed set of words; used from any thread.

    ``longest`` is how many bytes may come out, which is judged before any does. ``level`` is what
    zstd spends: 5 is as short as any for some hundred bytes, but for four in a thousand.
    """

    def __init__(self, words: bytes, longest: int, level: int = 5) -> None:
        self._words = zstandard.ZstdCompressionDict(words, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
        self._longest = longest
        self._level = level
        self._own = local()

    def compress(self, content: bytes) -> bytes:
        """Return the shorter form."""
        if not hasattr(self._own, "compressor"):
            self._own.compressor = zstandard.ZstdCompressor(self._level, dict_data=self._words)
        compressed: bytes = self._own.compressor.compress(content)
        return compressed

    def expand(self, content: bytes) -> bytes:
        """Return what was compressed; raises :class:`TooLong`, or ``ValueError`` for nonsense."""
        if not hasattr(self._own, "decompressor"):
            self._own.decompressor = zstandard.ZstdDecompressor(
                dict_data=self._words, max_window_size=1 << 27
            )
        try:
            size = zstandard.frame_content_size(content)
            if not 0 <= size <= self._longest:
                raise TooLong
            expanded: bytes = self._own.decompressor.decompress(
                content, max_output_size=size, allow_extra_data=False
            )
        except zstandard.ZstdError as error:
            raise ValueError("nothing that was compressed here") from error
        return expanded
