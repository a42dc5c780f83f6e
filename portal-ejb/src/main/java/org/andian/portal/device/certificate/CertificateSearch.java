package org.andian.portal.device.certificate;

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

import java.util.ArrayList;
import java.util.List;

/** Door: finds the numbers of certificates that devices in use have now, each once. */
@Stateless
public class CertificateSearch {

    @Inject private Search search;

    /** By a part of the number; as what tells it from others, how many devices have it. */
    public Finds certificates(Scope scope, Wanted wanted) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(wanted.codePart());
        return search.find(
                wanted,
                new Quest(
                        "n.number, n.model, n.devices",
                        "from (select c.number, max(c.model) as model, count(*) as devices from"
                                + " device_certificate c join device d on d.id = c.device_id left"
                                + " join premises_view p on p.id = d.premises_id where c.ended_at"
                                + " is null and d.retired_at is null and "
                                + reach.sql()
                                + " and lower(c.number) like ? group by c.number) n",
                        "char_length(n.number), n.number",
                        parameters),
                row ->
                        new Found(
                                FoundKind.CERTIFICATE,
                                row.text("number"),
                                null,
                                row.text("number"),
                                null,
                                Long.toString(row.number("devices")),
                                row.text("model"),
                                false));
    }
}
