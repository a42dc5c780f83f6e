package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.search.Finds;
import org.andian.portal.search.Found;
import org.andian.portal.search.FoundKind;
import org.andian.portal.search.Quest;
import org.andian.portal.search.Search;
import org.andian.portal.search.Wanted;
import org.andian.portal.sql.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Door: finds premises by what is written about them, and by whom to call there. */
@Stateless
public class PremisesSearch {

    private static final String FROM =
            "from premises p join district_view x on x.id = p.district_id where ";

    /** People write phones with blanks, hyphens and brackets, and look for them without. */
    private static final String DIGITS =
            "replace(replace(replace(replace(p.contact_phone, ' ', ''), '-', ''), '(', ''), ')',"
                    + " '')";

    @Inject private Search search;

    /** Open ones before closed ones; by name, address, code or credit code. */
    public Finds premises(Scope scope, Wanted wanted) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(
                List.of(wanted.part(), wanted.part(), wanted.codePart(), wanted.codePart()));
        return search.find(
                wanted,
                new Quest(
                        "p.code, p.name, p.address, p.closed_on, x.name as district",
                        FROM
                                + reach.sql()
                                + " and (p.name like ? or p.address like ? or lower(p.code) like ?"
                                + " or lower(p.credit_code) like ?)",
                        "p.closed_on is not null, char_length(p.name), p.code",
                        parameters),
                PremisesSearch::premises);
    }

    /**
     * Contact persons of open premises by name or phone, also where only one of them is known. Only
     * where the caller reads them unmasked: else a number could be guessed digit by digit.
     */
    public Finds contacts(Scope scope, Wanted wanted) {
        Reach whole = scope.premises("p", PremisesList::callsPeople);
        List<Object> parameters = new ArrayList<>(whole.parameters());
        parameters.addAll(List.of(wanted.part(), wanted.part()));
        wanted.phonePart().ifPresent(parameters::add);
        return search.find(
                wanted,
                new Quest(
                        "p.code, p.name, p.contact_name, p.contact_phone, x.name as district",
                        FROM
                                + whole.sql()
                                + " and p.closed_on is null"
                                + " and (p.contact_name like ? or p.contact_phone like ?"
                                + (wanted.phonePart().isPresent()
                                        ? " or " + DIGITS + " like ?)"
                                        : ")"),
                        "p.contact_name is null, char_length(p.contact_name), p.contact_name,"
                                + " p.code",
                        parameters),
                PremisesSearch::contact);
    }

    private static Found premises(Row row) {
        return new Found(
                FoundKind.PREMISES,
                row.text("code"),
                null,
                row.text("name"),
                null,
                row.text("code"),
                joined(row.text("district"), row.text("address")),
                row.day("closed_on") != null);
    }

    private static Found contact(Row row) {
        return new Found(
                FoundKind.CONTACT,
                row.text("code"),
                null,
                row.text("contact_name"),
                null,
                row.text("contact_phone"),
                joined(row.text("name"), row.text("district")),
                false);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
