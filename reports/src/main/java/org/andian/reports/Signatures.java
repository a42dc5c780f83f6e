package org.andian.reports;

import java.util.List;
import java.util.Objects;

/**
 * Where people sign below a printed table.
 *
 * @param labels each printed before a line to write on, at most six
 * @param seal printed where the seal goes
 */
public record Signatures(List<String> labels, String seal) {

    private static final int MOST = 6;

    public Signatures {
        labels = List.copyOf(labels);
        Objects.requireNonNull(seal, "seal");
        if (labels.isEmpty() || labels.size() > MOST) {
            throw new IllegalArgumentException(
                    "A signature block has 1 to " + MOST + " places to sign.");
        }
    }
}
