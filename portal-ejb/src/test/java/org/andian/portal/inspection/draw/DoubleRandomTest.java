package org.andian.portal.inspection.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lists and seed in, the same draw out: by the class, by ten lines of shell, and written by hand.
 */
class DoubleRandomTest {

    private static final String SEED = "Zhuzhou 2026-03-15";

    /** What anybody can run, who has a shell: ten lines, which the page of a draw shows as well. */
    private static final String TEN_LINES =
            """
            #!/bin/bash
            export LC_ALL=C; seed=$1; wanted=$3; each=$5; i=0
            tickets() { while read -r key; do echo "$(printf '%s\\n%s\\n%s' "$seed" "$1" "$key" |
              sha256sum | cut -c1-64) $key"; done | sort; }
            people=($(tickets person < "$4" | cut -d' ' -f2))
            tickets unit < "$2" | head -n "$wanted" | while read -r ticket unit; do
              line="$unit"
              for ((j = 0; j < each; j++)); do line+=" ${people[$(((i * each + j) % ${#people[@]}))]}"; done
              echo "$line"; i=$((i + 1))
            done
            """;

    /** Worked out beside the product. */
    private static final String DRAWN =
            """
            P-2 officer-d officer-b
            P-7 officer-e officer-a
            P-4 officer-c officer-d
            P-12 officer-b officer-e
            P-1 officer-a officer-c
            """;

    private static final List<String> UNITS =
            IntStream.rangeClosed(1, 12).mapToObj(n -> "P-" + n).toList();
    private static final List<String> PEOPLE =
            List.of("officer-a", "officer-b", "officer-c", "officer-d", "officer-e");

    @TempDir private Path folder;

    @Test
    void theDrawIsTheOneThatWasWorkedOut() {
        List<Pick> picks = DoubleRandom.draw(SEED, UNITS, 5, PEOPLE, 2);
        assertEquals(DRAWN, told(picks));
        assertEquals(List.of(1, 2, 3, 4, 5), picks.stream().map(Pick::place).toList());
        assertEquals(
                "10a62761a1a27ec364c7fceb3a1f1c672ddad9d6acb5a1742e7691f7a24f8914",
                picks.getFirst().ticket());
    }

    @Test
    void tenLinesDrawTheSame() throws IOException, InterruptedException {
        assertEquals(10, TEN_LINES.lines().count());
        assertEquals(DoubleRandom.SCRIPT, TEN_LINES, "the page shows the ten lines tried here");
        assertEquals(DRAWN, script(SEED, UNITS, 5, PEOPLE, 2));
        Random random = new Random(15);
        for (int turn = 0; turn < 5; turn++) {
            List<String> units = keys("130702-", 20 + random.nextInt(30));
            List<String> people = keys("login.", 3 + random.nextInt(6));
            int wanted = 1 + random.nextInt(units.size());
            int each = 1 + random.nextInt(people.size());
            String seed = "seed " + random.nextLong();
            assertEquals(
                    told(DoubleRandom.draw(seed, units, wanted, people, each)),
                    script(seed, units, wanted, people, each),
                    seed);
        }
    }

    @Test
    void theOrderOfAListPlaysNoPart() {
        List<String> turned = new ArrayList<>(UNITS);
        Collections.shuffle(turned, new Random(1));
        List<String> others = new ArrayList<>(PEOPLE);
        Collections.shuffle(others, new Random(2));
        assertEquals(DRAWN, told(DoubleRandom.draw(SEED, turned, 5, others, 2)));
        assertEquals(DoubleRandom.hash(UNITS), DoubleRandom.hash(turned));
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertTrue(!DRAWN.equals(told(DoubleRandom.draw(SEED + "!", UNITS, 5, PEOPLE, 2))));
    }

    @Test
    void nobodyStandsTwiceAtAUnitAndAllTakeTheirTurns() {
        Map<String, Integer> turns = new HashMap<>();
        for (Pick pick : DoubleRandom.draw(SEED, UNITS, 10, PEOPLE, 3)) {
            assertEquals(3, new HashSet<>(pick.people()).size(), pick.toString());
            pick.people().forEach(one -> turns.merge(one, 1, Integer::sum));
        }
        assertEquals(
                Map.of(
                        "officer-a",
                        6,
                        "officer-b",
                        6,
                        "officer-c",
                        6,
                        "officer-d",
                        6,
                        "officer-e",
                        6),
                turns);
    }

    /** Two thousand seeds: none of twelve is favoured by more than a few in a hundred. */
    @Test
    void eachUnitIsDrawnAboutAsOften() {
        Map<String, Integer> drawn = new HashMap<>();
        for (int seed = 0; seed < 2000; seed++) {
            DoubleRandom.draw("seed " + seed, UNITS, 3, PEOPLE, 1)
                    .forEach(pick -> drawn.merge(pick.unit(), 1, Integer::sum));
        }
        assertEquals(12, drawn.size());
        drawn.forEach(
                (unit, times) ->
                        assertTrue(times > 400 && times < 600, unit + " " + times + " times"));
    }

    /** As {@code sort list | sha256sum} says in a shell. */
    @Test
    void aListIsFrozenByTheHashOfItsLines() {
        assertEquals(
                "1606573a42afa952a1b2817d88ad97e4e531ca57d39c5ee0b4158d469073e447",
                DoubleRandom.hash(UNITS));
        assertEquals(
                "48210051121448e169041d0441b4139c17d7653a64f85fca847c84f45a595f7e",
                DoubleRandom.hash(PEOPLE));
    }

    @Test
    void moreThanThereAreIsNotDrawn() {
        for (int[] wrong : new int[][] {{0, 1}, {13, 1}, {1, 0}, {1, 6}}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> DoubleRandom.draw(SEED, UNITS, wrong[0], PEOPLE, wrong[1]));
        }
    }

    private String script(
            String seed, List<String> units, int wanted, List<String> people, int each)
            throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("draw.sh"), TEN_LINES);
        Path unitsFile = Files.write(folder.resolve("units"), units);
        Path peopleFile = Files.write(folder.resolve("people"), people);
        Process shell =
                new ProcessBuilder(
                                "bash",
                                script.toString(),
                                seed,
                                unitsFile.toString(),
                                Integer.toString(wanted),
                                peopleFile.toString(),
                                Integer.toString(each))
                        .redirectErrorStream(true)
                        .start();
        String told = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shell.waitFor(), told);
        return told;
    }

    private static List<String> keys(String begin, int n) {
        return IntStream.range(0, n).mapToObj(at -> begin + at).toList();
    }

    private static String told(List<Pick> picks) {
        return picks.stream()
                .map(pick -> pick.unit() + " " + String.join(" ", pick.people()))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
