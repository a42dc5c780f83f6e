package org.andian.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.bulk.Field;
import org.andian.portal.bulk.Field.Choices;
import org.andian.portal.bulk.Finding;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.SheetRow;
import org.andian.portal.bulk.Vocabulary;
import org.andian.reports.entry.EntryForm;
import org.andian.reports.entry.EntryForm.Choice;
import org.andian.reports.entry.EntryForm.Filled;
import org.andian.web.frame.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The forms of the import: an empty one with an example, and the one that was sent with remarks on
 * what is wrong.
 */
@RequestScoped
class ImportForms {

    private static final String ANY_CHOICE = "@";
    private static final int BELOW_HEADINGS = 2;

    @Inject private ChoiceLists lists;

    @Inject private Words words;

    @Inject private ImportWords importWords;

    public EntryForm template(Kind kind) {
        Map<Choices, List<Choice>> choices = choices(kind);
        List<String> example =
                kind.fields().stream().map(field -> example(kind, field, choices)).toList();
        return form(
                kind,
                kind.fields(),
                choices,
                null,
                1,
                List.of(new Filled(BELOW_HEADINGS, example, Set.of(), null)));
    }

    /**
     * What is registered, in the columns of the template, to be changed and sent again.
     *
     * @param rows each with a text or null for each field, in order
     */
    public EntryForm filled(Kind kind, List<List<String>> rows) {
        return filled(kind, kind.fields(), rows);
    }

    /**
     * The same with columns that offices added.
     *
     * @param fields those of the kind and the others
     */
    public EntryForm filled(Kind kind, List<Field> fields, List<List<String>> rows) {
        return form(
                kind,
                fields,
                choices(kind),
                null,
                1,
                IntStream.range(0, rows.size())
                        .mapToObj(
                                at -> new Filled(BELOW_HEADINGS + at, rows.get(at), Set.of(), null))
                        .toList());
    }

    /** Each row where it stood, its faults named in the last column and their cells marked. */
    public EntryForm marked(ImportJob job) {
        Map<Integer, List<Finding>> findings =
                job.getReport().findings().stream().collect(Collectors.groupingBy(Finding::row));
        Set<Integer> same = new HashSet<>(job.getReport().same());
        List<Field> fields = fields(job);
        List<Filled> rows =
                job.getUpload().lines().stream()
                        .map(
                                line ->
                                        filled(
                                                job.getKind(),
                                                fields,
                                                line,
                                                findings.getOrDefault(line.row(), List.of()),
                                                same))
                        .toList();
        return form(
                job.getKind(),
                fields,
                choices(job.getKind()),
                words.of("bulk.remarks"),
                job.getUpload().headingsAt(),
                rows);
    }

    /** Those of the kind, and the added columns under which something stands. */
    private static List<Field> fields(ImportJob job) {
        Set<String> codes = new LinkedHashSet<>();
        job.getKind().fields().forEach(field -> codes.add(field.code()));
        job.getUpload().lines().stream()
                .flatMap(line -> line.cells().keySet().stream())
                .sorted()
                .forEach(codes::add);
        return codes.stream().map(code -> job.getKind().field(code)).toList();
    }

    private Filled filled(
            Kind kind,
            List<Field> fields,
            SheetRow line,
            List<Finding> findings,
            Set<Integer> same) {
        List<String> cells = fields.stream().map(field -> line.givenBack(field)).toList();
        String remark =
                importWords.lines(kind, findings).stream()
                        .map(
                                found ->
                                        importWords.headings(kind, found)
                                                + words.of("bulk.colon")
                                                + found.reason())
                        .collect(Collectors.joining(words.of("bulk.semicolon")));
        Set<String> wrong = findings.stream().map(Finding::field).collect(Collectors.toSet());
        Set<Integer> columns =
                IntStream.range(0, fields.size())
                        .filter(i -> wrong.contains(fields.get(i).code()))
                        .boxed()
                        .collect(Collectors.toSet());
        return new Filled(
                line.row(),
                cells,
                columns,
                same.contains(line.row())
                        ? words.of("bulk.same.remark")
                        : remark.isEmpty() ? null : remark);
    }

    private EntryForm form(
            Kind kind,
            List<Field> shown,
            Map<Choices, List<Choice>> choices,
            String remarks,
            int headingsAt,
            List<Filled> rows) {
        List<Choices> order = List.copyOf(choices.keySet());
        List<EntryForm.Field> fields =
                shown.stream()
                        .map(
                                field ->
                                        new EntryForm.Field(
                                                importWords.heading(kind, field.code()),
                                                field.required() ? words.of("bulk.required") : "",
                                                importWords.note(kind, field.code()),
                                                example(kind, field, choices),
                                                order.indexOf(field.choices())))
                        .toList();
        EntryForm.Sheets sheets =
                new EntryForm.Sheets(
                        words.of("bulk.kind." + kind),
                        words.of("bulk.sheet.explain"),
                        words.of("bulk.sheet.values"),
                        Arrays.asList(
                                words.of("bulk.column.field"),
                                words.of("bulk.required"),
                                words.of("bulk.sheet.how"),
                                words.of("bulk.sheet.example")));
        List<EntryForm.Choices> all = new ArrayList<>();
        order.forEach(
                one ->
                        all.add(
                                new EntryForm.Choices(
                                        words.of("bulk.choices." + one), choices.get(one))));
        return new EntryForm(sheets, fields, remarks, headingsAt, rows, all);
    }

    private Map<Choices, List<Choice>> choices(Kind kind) {
        return kind.fields().stream()
                .map(Field::choices)
                .filter(choices -> choices != Choices.ANY)
                .distinct()
                .collect(
                        Collectors.toMap(
                                choices -> choices,
                                lists::of,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private String example(Kind kind, Field field, Map<Choices, List<Choice>> choices) {
        if (field.code().startsWith(Vocabulary.ADDED)) {
            return null;
        }
        String example = words.of(Vocabularies.heading(kind, field) + ".example");
        if (example.equals(ANY_CHOICE)) {
            return choices.get(field.choices()).stream()
                    .map(Choice::value)
                    .reduce((one, other) -> other)
                    .orElse(null);
        }
        return example.isEmpty() ? null : example;
    }
}
