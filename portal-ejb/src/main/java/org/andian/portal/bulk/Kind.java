package org.andian.portal.bulk;

import org.andian.portal.bulk.Field.Choices;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.List;
import java.util.function.Predicate;

/**
 * What can be imported, by whom, how many rows at once, and under which columns; the first tells
 * one row from another.
 */
public enum Kind {
    PREMISES(
            20_000,
            Role::mayKeepPremises,
            List.of(
                    Field.requiredSigns("code"),
                    Field.required("name"),
                    Field.optionalSigns("creditCode"),
                    Field.required("district", Choices.DISTRICT),
                    Field.required("group", Choices.VENUE_GROUP),
                    Field.optional("provider", Choices.PROVIDER),
                    Field.required("address"),
                    Field.optionalSigns("lon"),
                    Field.optionalSigns("lat"),
                    Field.optional("contact"),
                    Field.optionalSigns("phone"))),
    DEVICES(
            20_000,
            Role::mayConfigure,
            List.of(
                    Field.requiredSigns("no"),
                    Field.required("type", Choices.DEVICE_TYPE),
                    Field.requiredSigns("premises"),
                    Field.optional("position"),
                    Field.optionalSigns("circuits"),
                    Field.optional("circuitNames"),
                    Field.optionalSigns("ratedCurrent"))),
    CERTIFICATES(
            20_000,
            Role::mayKeepDevices,
            List.of(
                    Field.requiredSigns("no"),
                    Field.requiredSigns("number"),
                    Field.required("functions", Choices.CERTIFIED_FUNCTION),
                    Field.optional("holder"),
                    Field.optional("model"),
                    Field.optionalDay("issued"),
                    Field.optionalDay("expires"),
                    Field.optional("note"))),
    BODIES(
            2_000,
            Role::mayConfigure,
            List.of(
                    Field.required("name"),
                    Field.required("kind", Choices.BODY_KIND),
                    Field.optional("department", Choices.DEPARTMENT),
                    Field.required("district", Choices.DISTRICT))),
    HAZARDS(
            5_000,
            Role::mayRegisterHazards,
            List.of(
                    Field.requiredSigns("no"),
                    Field.requiredSigns("premises"),
                    Field.requiredDay("found"),
                    Field.required("finder"),
                    Field.required("source", Choices.HAZARD_SOURCE),
                    Field.required("kind", Choices.HAZARD_KIND),
                    Field.required("what"),
                    Field.optional("place"),
                    Field.optional("details"),
                    Field.optional("grade", Choices.GRADE),
                    Field.optional("gradeReason"),
                    Field.optional("measures"),
                    Field.optional("responsible"),
                    Field.optionalSigns("cost"))),
    /** How hazards that are registered are mended, by their numbers. */
    RECTIFICATIONS(
            5_000,
            Role::mayRegisterHazards,
            List.of(
                    Field.requiredSigns("no"),
                    Field.required("measures"),
                    Field.optional("responsible"),
                    Field.optionalSigns("cost"))),
    INSPECTIONS(
            5_000,
            Role::mayPlanInspections,
            List.of(
                    Field.requiredSigns("no"),
                    Field.requiredSigns("premises"),
                    Field.optional("list", Choices.INSPECTION_LIST),
                    Field.requiredDay("from"),
                    Field.requiredDay("due"),
                    Field.optional("note"))),
    TRAININGS(
            5_000,
            Role::mayRecordTraining,
            List.of(
                    Field.requiredSigns("no"),
                    Field.requiredSigns("premises"),
                    Field.requiredDay("held"),
                    Field.required("subject"),
                    Field.required("trainer"),
                    Field.requiredSigns("people"),
                    Field.optional("names"))),
    PUBLICITY(
            5_000,
            Role::mayPublicise,
            List.of(
                    Field.requiredSigns("no"),
                    Field.requiredDay("held"),
                    Field.required("kind", Choices.PUBLICITY_KIND),
                    Field.required("title"),
                    Field.required("organiser"),
                    Field.required("district", Choices.DISTRICT),
                    Field.optional("place"),
                    Field.optionalSigns("people"),
                    Field.optionalSigns("materials"),
                    Field.optional("words"))),
    GOODS(
            5_000,
            Role::mayInspect,
            List.of(
                    Field.requiredSigns("no"),
                    Field.requiredSigns("premises"),
                    Field.requiredDay("checked"),
                    Field.required("goods"),
                    Field.optional("maker"),
                    Field.optional("model"),
                    Field.optionalSigns("pieces"),
                    Field.required("finding", Choices.GOOD_FINDING),
                    Field.optional("handling"),
                    Field.required("inspector"))),
    VIOLATORS(
            5_000,
            Role::maySuperviseHazards,
            List.of(
                    Field.requiredSigns("no"),
                    Field.required("district", Choices.DISTRICT),
                    Field.required("name"),
                    Field.optionalSigns("creditCode"),
                    Field.optional("address"),
                    Field.required("offence"),
                    Field.requiredDay("found"),
                    Field.optional("decision"),
                    Field.optionalDay("decided"),
                    Field.optionalDay("published"),
                    Field.required("office"))),
    AREAS(
            5_000,
            Role::mayKeepLedgers,
            List.of(
                    Field.requiredSigns("no"),
                    Field.required("name"),
                    Field.required("kind", Choices.AREA_KIND),
                    Field.required("district", Choices.DISTRICT),
                    Field.optional("place"),
                    Field.optionalSigns("households"),
                    Field.optionalSigns("people"),
                    Field.optional("problems"),
                    Field.optional("measures"),
                    Field.optional("responsible"),
                    Field.optionalDay("found"),
                    Field.optionalDay("due"),
                    Field.optionalDay("mended"),
                    Field.required("state", Choices.AREA_STATE))),
    /** What stands in the columns that offices added, one column of the sheet for each. */
    COLUMNS(
            5_000,
            Role::mayKeepLedgers,
            List.of(Field.requiredSigns("no"), Field.required("ledger", Choices.LEDGER))),
    /** Few at once: each password is hashed slowly on purpose. */
    USERS(
            500,
            Role.SECURITY_ADMINISTRATOR::equals,
            List.of(
                    Field.requiredSigns("login"),
                    Field.required("name"),
                    Field.optionalSigns("phone"),
                    Field.required("role", Choices.ROLE),
                    Field.optional("district", Choices.DISTRICT),
                    Field.optional("industries", Choices.VENUE_GROUP),
                    Field.optionalSigns("premises"),
                    Field.optional("provider", Choices.PROVIDER)));

    private final int mostRows;
    private final Predicate<Role> right;
    private final List<Field> fields;

    Kind(int mostRows, Predicate<Role> right, List<Field> fields) {
        this.mostRows = mostRows;
        this.right = right;
        this.fields = fields;
    }

    /** The kinds this caller may import. */
    public static List<Kind> of(Scope scope) {
        return List.of(values()).stream().filter(kind -> scope.may(kind.right)).toList();
    }

    /** How many rows a sheet may have besides headings and examples. */
    public int mostRows() {
        return mostRows;
    }

    /** In the order of the template's columns; the first is the key. */
    public List<Field> fields() {
        return fields;
    }

    /**
     * A field of this kind, or a column that an office added.
     *
     * @param code as {@link Field#code} or {@link Vocabulary#ADDED} and the column's name
     */
    public Field field(String code) {
        return fields.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseGet(() -> Field.optional(code));
    }

    void require(Scope scope) {
        scope.require(right, "import " + this);
    }

    Field key() {
        return fields.getFirst();
    }
}
