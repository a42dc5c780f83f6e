package org.andian.portal.bulk;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.Department;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.NewBody;
import org.andian.portal.scope.Scope;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows that become bodies; two districts may each have a body of the same name. */
final class BodyRows implements ImportTarget<NewBody> {

    private final Scope scope;
    private final Bodies bodies;
    private final Places places;
    private final Named<Department> departments;
    private final Map<String, String> codes;

    BodyRows(Scope scope, Bodies bodies, Districts districts, Lines lines, Vocabulary vocabulary) {
        this.scope = scope;
        this.bodies = bodies;
        places = new Places(scope, districts);
        departments =
                new Named<>(
                        lines.departments(),
                        Department::code,
                        department -> List.of(department.nameZh(), department.nameEn()));
        codes = vocabulary.codes();
    }

    @Override
    public NewBody read(Examined row) {
        String name =
                row.text("name", text -> new NewBody(text, NewBody.Kind.BUREAU, null, "-", false));
        NewBody.Kind kind = row.code("kind", codes, NewBody.Kind.class);
        Department department = departments.find(row, "department");
        District district = places.find(row, "district");
        return row.made(
                () ->
                        new NewBody(
                                name,
                                kind,
                                department == null ? null : department.code(),
                                Places.code(district),
                                false));
    }

    @Override
    public String key(NewBody item) {
        return item.name() + "\n" + item.district();
    }

    @Override
    public Map<String, Optional<NewBody>> registered(List<NewBody> items) {
        Map<String, Optional<NewBody>> registered = new HashMap<>();
        bodies.registered(scope, items.stream().map(NewBody::name).toList())
                .forEach(body -> registered.put(key(body), Optional.of(body)));
        return registered;
    }

    @Override
    public Map<String, Object> facts(NewBody item) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", item.kind());
        facts.put("department", item.department());
        return facts;
    }

    @Override
    public Supplier<List<Secret>> prepare(List<NewBody> items, ImportProgress progress) {
        return () -> {
            bodies.registerAll(scope, items);
            return List.of();
        };
    }
}
