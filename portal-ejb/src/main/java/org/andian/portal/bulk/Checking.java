package org.andian.portal.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks all rows of a sheet to the end: each by itself, then against the other rows, then against
 * what is registered.
 */
final class Checking<T> {

    private final ImportTarget<T> register;
    private final Upload upload;
    private final List<Examined> rows = new ArrayList<>();
    private final Map<Examined, T> right = new LinkedHashMap<>();
    private final Set<Integer> same = new LinkedHashSet<>();

    private Checking(ImportTarget<T> register, Upload upload) {
        this.register = register;
        this.upload = upload;
    }

    /**
     * @param fresh what the fresh rows say, in their order
     */
    record Result<T>(Report report, List<T> fresh) {}

    static <T> Result<T> of(ImportTarget<T> register, Upload upload) {
        Checking<T> checking = new Checking<>(register, upload);
        checking.eachByItself();
        checking.againstEachOther();
        checking.againstWhatIsRegistered();
        return checking.result();
    }

    private void eachByItself() {
        for (SheetRow line : upload.lines()) {
            Examined row = new Examined(upload.kind(), line);
            rows.add(row);
            T item = register.read(row);
            if (row.isRight()) {
                right.put(row, Objects.requireNonNull(item));
            }
        }
    }

    /** Which of two rows with the same key is meant cannot be known: both are wrong. */
    private void againstEachOther() {
        Map<String, Examined> first = new HashMap<>();
        for (Examined row : rows) {
            String key =
                    right.containsKey(row)
                            ? register.key(right.get(row))
                            : row.text(upload.kind().key().code());
            Examined other = key == null ? null : first.putIfAbsent(key, row);
            if (other != null) {
                twice(other, row);
                twice(row, other);
            }
        }
        right.keySet().removeIf(row -> !row.isRight());
    }

    private void twice(Examined row, Examined other) {
        row.wrong(
                upload.kind().key().code(), CellFault.TWICE, Integer.toString(other.line().row()));
    }

    private void againstWhatIsRegistered() {
        Map<String, Optional<T>> registered = register.registered(List.copyOf(right.values()));
        right.forEach(
                (row, item) -> {
                    Optional<T> present = registered.get(register.key(item));
                    if (present == null) {
                        row.accepted(() -> register.requireFit(item));
                    } else {
                        compare(row, item, present);
                    }
                });
        right.keySet().removeIf(row -> !row.isRight() || same.contains(row.line().row()));
    }

    /**
     * What is registered under the same key is left alone when it says the same, else the row is
     * wrong.
     */
    private void compare(Examined row, T item, Optional<T> present) {
        if (present.isEmpty()) {
            row.wrong(upload.kind().key().code(), CellFault.TAKEN);
            return;
        }
        Map<String, Object> registered = register.facts(present.get());
        register.facts(item)
                .forEach(
                        (field, value) -> {
                            if (!Objects.equals(value, registered.get(field))) {
                                row.wrong(field, CellFault.DIFFERENT);
                            }
                        });
        if (row.isRight()) {
            same.add(row.line().row());
        }
    }

    private Result<T> result() {
        List<String> order = upload.kind().fields().stream().map(Field::code).toList();
        List<Finding> findings =
                rows.stream()
                        .flatMap(row -> row.findings().stream())
                        .sorted(
                                Comparator.comparingInt(Finding::row)
                                        .thenComparing(finding -> order.indexOf(finding.field())))
                        .toList();
        return new Result<>(
                new Report(
                        rows.size(),
                        right.keySet().stream().map(row -> row.line().row()).toList(),
                        List.copyOf(same),
                        findings),
                List.copyOf(right.values()));
    }
}
