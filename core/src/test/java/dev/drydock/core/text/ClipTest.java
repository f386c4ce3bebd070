package dev.drydock.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ClipTest {
    @Property(tries = 500)
    void startOfSoundTextIsSoundAndAtMostOneShorterThanAsked(
            @ForAll int[] characters, @ForAll @IntRange(max = 40) int most) {
        StringBuilder sound = new StringBuilder();
        for (int character : characters) {
            int valid = Math.floorMod(character, Character.MAX_CODE_POINT + 1);
            boolean half = valid >= Character.MIN_SURROGATE && valid <= Character.MAX_SURROGATE;
            sound.appendCodePoint(half ? 'x' : valid);
        }
        String start = Clip.start(sound, most);

        assertThat(sound.toString()).startsWith(start);
        assertThat(start.length()).isBetween(Math.min(sound.length(), most) - 1, most);
        assertThat(start.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .isTrue();
    }
}
