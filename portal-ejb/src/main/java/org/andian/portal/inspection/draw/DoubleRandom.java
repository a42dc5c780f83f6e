package org.andian.portal.inspection.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * The draw of units and of those who inspect them. Exactly:
 *
 * <ol>
 *   <li>Every key of a list gets a ticket: the SHA-256, in 64 lower-case hexadecimal digits, of the
 *       UTF-8 bytes of the seed, a line feed, the word {@code unit} or {@code person}, a line feed,
 *       and the key. No line feed follows the key.
 *   <li>Each list is put in the rising order of its tickets.
 *   <li>The first {@code wanted} units are drawn, in this order.
 *   <li>The unit at place i, counted from 0, is inspected by the people at the places {@code (i *
 *       each + j) mod people}, j from 0 to {@code each - 1}, {@code people} being how many there
 *       are.
 * </ol>
 *
 * A list's own order plays no part. The hash by which a list is frozen is the SHA-256 of its keys
 * in the rising order of their UTF-8 bytes, a line feed behind each. Pure.
 */
public final class DoubleRandom {

    /**
     * Draws the same on any machine with a shell: seed, a file with the units' keys, how many are
     * wanted, a file with the people's keys, how many inspect each; a key a line, a line feed
     * behind each.
     */
    public static final String SCRIPT =
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

    private static final String UNIT = "unit";
    private static final String PERSON = "person";
    private static final String LINE_FEED = "\n";

    private DoubleRandom() {}

    private record Ticket(String ticket, String key) {}

    /**
     * @param units keys without blanks and line feeds; what stands there twice counts once
     * @param wanted from 1 to how many units there are
     * @param people as units
     * @param each from 1 to how many people there are, so that nobody stands twice at a unit
     * @return in the order in which they were drawn
     * @throws IllegalArgumentException when there are fewer than wanted
     */
    public static List<Pick> draw(
            String seed,
            Collection<String> units,
            int wanted,
            Collection<String> people,
            int each) {
        List<Ticket> drawn = tickets(seed, UNIT, units);
        List<Ticket> inspectors = tickets(seed, PERSON, people);
        if (wanted < 1 || wanted > drawn.size() || each < 1 || each > inspectors.size()) {
            throw new IllegalArgumentException(
                    "%d of %d units, %d of %d people"
                            .formatted(wanted, drawn.size(), each, inspectors.size()));
        }
        List<Pick> picks = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            List<String> there = new ArrayList<>();
            for (int j = 0; j < each; j++) {
                there.add(inspectors.get((int) (((long) i * each + j) % inspectors.size())).key());
            }
            picks.add(new Pick(i + 1, drawn.get(i).key(), drawn.get(i).ticket(), there));
        }
        return picks;
    }

    /** By which a list is frozen, in 64 hexadecimal digits. */
    public static String hash(Collection<String> keys) {
        StringBuilder all = new StringBuilder();
        keys.stream()
                .distinct()
                .sorted(Comparator.comparing(DoubleRandom::bytes))
                .forEach(key -> all.append(key).append(LINE_FEED));
        return sha256(all.toString());
    }

    /** Hexadecimal digits sort as the bytes they stand for. */
    private static String bytes(String key) {
        return HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Ticket> tickets(String seed, String side, Collection<String> keys) {
        return new TreeSet<>(keys)
                .stream()
                        .map(key -> new Ticket(ticket(seed, side, key), key))
                        .sorted(Comparator.comparing(Ticket::ticket))
                        .toList();
    }

    private static String ticket(String seed, String side, String key) {
        return sha256(seed + LINE_FEED + side + LINE_FEED + key);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
