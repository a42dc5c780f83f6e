package org.andian.portal.bulk;

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

    void require(Scope scope) {
        scope.require(right, "import " + this);
    }

    Field key() {
        return fields.getFirst();
    }
}
