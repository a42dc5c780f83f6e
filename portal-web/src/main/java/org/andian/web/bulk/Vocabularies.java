package org.andian.web.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.bulk.Field;
import org.andian.portal.bulk.Field.Choices;
import org.andian.portal.bulk.Kind;
import org.andian.portal.bulk.Vocabulary;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.hazard.Grade;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.inspection.publicity.PublicityKind;
import org.andian.portal.ledger.AddedColumn;
import org.andian.portal.ledger.AddedColumns;
import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.area.AreaKind;
import org.andian.portal.ledger.area.AreaState;
import org.andian.portal.ledger.entry.GoodFinding;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of both languages by which a sheet names columns, roles, certified functions, kinds of
 * bodies and other constants: a Chinese sheet may be sent from an English page. A sheet of an
 * earlier release has the former name.
 */
@ApplicationScoped
class Vocabularies {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** Constants that a field may hold, by the choices it offers. */
    private record Constants(String prefix, Enum<?>[] all) {}

    private static final Map<Choices, Constants> CONSTANTS =
            Map.of(
                    Choices.HAZARD_SOURCE, new Constants("hazard.source.", HazardSource.values()),
                    Choices.GRADE, new Constants("hazard.grade.", Grade.values()),
                    Choices.PUBLICITY_KIND,
                            new Constants("ledger.publicity.", PublicityKind.values()),
                    Choices.GOOD_FINDING, new Constants("ledger.state.", GoodFinding.values()),
                    Choices.AREA_KIND, new Constants("area.kind.", AreaKind.values()),
                    Choices.AREA_STATE, new Constants("ledger.state.", AreaState.values()),
                    Choices.LEDGER, new Constants("ledger.", LedgerKind.values()));

    @Inject private AddedColumns columns;

    /**
     * The same, with the columns that offices added to ledgers where the kind is filled with them.
     */
    public Vocabulary of(Scope scope, Kind kind) {
        Vocabulary words = of(kind);
        if (kind != Kind.COLUMNS) {
            return words;
        }
        Map<String, String> headings = new HashMap<>(words.headings());
        for (LedgerKind ledger : LedgerKind.values()) {
            columns.list(scope, ledger).stream()
                    .filter(column -> !column.retired())
                    .map(AddedColumn::name)
                    .forEach(
                            name ->
                                    headings.putIfAbsent(
                                            Vocabulary.normal(name), Vocabulary.ADDED + name));
        }
        return new Vocabulary(headings, words.remarks(), words.examples(), words.codes());
    }

    /** In both languages at once, whichever the page has. */
    public Vocabulary of(Kind kind) {
        Map<String, String> headings = new HashMap<>();
        Set<String> remarks = new HashSet<>();
        Set<String> examples = new HashSet<>();
        Map<String, String> codes = new HashMap<>();
        for (ResourceBundle words :
                LANGUAGES.stream()
                        .map(
                                language ->
                                        ResourceBundle.getBundle(
                                                "org.andian.web.messages", language))
                        .toList()) {
            for (Field field : kind.fields()) {
                Stream.of(heading(kind, field), heading(kind, field) + ".former")
                        .filter(words::containsKey)
                        .map(words::getString)
                        .forEach(name -> headings.put(Vocabulary.normal(name), field.code()));
            }
            remarks.add(Vocabulary.normal(words.getString("bulk.remarks")));
            examples.add(words.getString(heading(kind, kind.fields().getFirst()) + ".example"));
            Stream.of(Role.values())
                    .forEach(role -> codes.put(words.getString("role." + role), role.name()));
            Stream.of(CertifiedFunction.values())
                    .forEach(
                            one ->
                                    codes.put(
                                            words.getString("device.certified.function." + one),
                                            one.name()));
            Stream.of(NewBody.Kind.values())
                    .forEach(
                            body ->
                                    codes.put(
                                            words.getString("bulk.bodyKind." + body), body.name()));
            kind.fields().stream()
                    .map(Field::choices)
                    .filter(CONSTANTS::containsKey)
                    .map(CONSTANTS::get)
                    .forEach(constants -> add(constants, words, codes));
        }
        return new Vocabulary(headings, remarks, examples, codes);
    }

    private static void add(Constants constants, ResourceBundle words, Map<String, String> codes) {
        Stream.of(constants.all())
                .forEach(one -> codes.put(words.getString(constants.prefix() + one), one.name()));
    }

    static String heading(Kind kind, Field field) {
        return heading(kind, field.code());
    }

    /** Bundle key of a field's heading; its rule and example stand below it. */
    static String heading(Kind kind, String field) {
        return "bulk." + kind + "." + field;
    }
}
