package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.person.NaturalPerson;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which accounts file or receive, and which of them are one person's. */
@ApplicationScoped
class FilingPeople {

    private static final String GRANTS =
            """
            select a.login, a.phone, a.mail, a.language, g.role, x.path, g.industries, g.premises_id, g.provider_id
            from account_view a join account_grant_view g on g.account_id = a.id
            left join district_view x on x.id = g.district_id
            where a.disabled_at is null and\
            """;

    @Inject private Sql sql;

    /**
     * @param phone null for none, as {@code mail}
     */
    record Reader(Scope scope, String phone, String mail, Locale language) {}

    /** What the account may; nothing where there is none. */
    Scope scope(String login) {
        return readers(" a.login = ?", List.of(login)).stream()
                .map(Reader::scope)
                .findFirst()
                .orElse(new Scope(login, List.of()));
    }

    /** Accounts that work for the very district. */
    List<Reader> of(String path) {
        return readers(
                " x.path = ? and g.role in (?, ?, ?)",
                List.of(
                        path,
                        Role.CITY_OFFICE.name(),
                        Role.DISTRICT_OFFICE.name(),
                        Role.INDUSTRY_REGULATOR.name()));
    }

    private List<Reader> readers(String where, List<Object> parameters) {
        record Line(Reader reader, Grant grant) {

            static Line of(Row row) {
                Long premises = row.numberOrNull("premises_id");
                return new Line(
                        new Reader(
                                new Scope(row.text("login"), List.of()),
                                row.text("phone"),
                                row.text("mail"),
                                "en".equals(row.text("language"))
                                        ? Locale.ENGLISH
                                        : Locale.SIMPLIFIED_CHINESE),
                        new Grant(
                                Role.valueOf(row.text("role")),
                                row.text("path"),
                                Grant.industries(row.text("industries")),
                                premises,
                                row.numberOrNull("provider_id")));
            }
        }
        Map<String, Reader> readers = new LinkedHashMap<>();
        for (Line line : sql.list(GRANTS + where + " order by a.login", parameters, Line::of)) {
            readers.merge(
                    line.reader().scope().login(),
                    with(line.reader(), List.of(line.grant())),
                    (known, next) -> {
                        List<Grant> all = new ArrayList<>(known.scope().grants());
                        all.addAll(next.scope().grants());
                        return with(known, all);
                    });
        }
        return List.copyOf(readers.values());
    }

    private static Reader with(Reader reader, List<Grant> grants) {
        return new Reader(
                new Scope(reader.scope().login(), grants),
                reader.phone(),
                reader.mail(),
                reader.language());
    }

    /** Whether one of the others is the same person's. */
    boolean isAny(String login, List<String> others) {
        return others.stream().anyMatch(other -> isSame(login, other));
    }

    /**
     * Whether two accounts are one person's.
     *
     * @param other null for nobody
     */
    boolean isSame(String login, String other) {
        if (other == null) {
            return false;
        }
        Optional<NaturalPerson> one = person(login);
        Optional<NaturalPerson> another = person(other);
        return login.equals(other)
                || one.isPresent() && another.isPresent() && one.get().isSameAs(another.get());
    }

    private Optional<NaturalPerson> person(String login) {
        return sql.first(
                "select login, name, phone from account_view where login = ?",
                List.of(login),
                row -> new NaturalPerson(row.text("login"), row.text("name"), row.text("phone")));
    }
}
