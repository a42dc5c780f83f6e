package org.andian.reports;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Where people sign below a table.
 *
 * @param labels each printed before a line to write on, at most six
 * @param values what stands on each line already, as many as labels; empty for a line to write on
 * @param seal printed where the seal goes
 */
public record Signatures(List<String> labels, List<String> values, String seal) {

    private static final int MOST = 6;

    /** Lines to write on. */
    public Signatures(List<String> labels, String seal) {
        this(labels, Collections.nCopies(labels.size(), ""), seal);
    }

    public Signatures {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
        Objects.requireNonNull(seal, "seal");
        if (values.size() != labels.size()) {
            throw new IllegalArgumentException("Each place to sign has a value, perhaps empty.");
        }
        if (labels.isEmpty() || labels.size() > MOST) {
            throw new IllegalArgumentException(
                    "A signature block has 1 to " + MOST + " places to sign.");
        }
    }
}
