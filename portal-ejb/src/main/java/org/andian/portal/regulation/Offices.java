package org.andian.portal.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Optional;

/**
 * Door for what the portal prints: the office in whose name a paper goes out. Names of offices are
 * public.
 */
@ApplicationScoped
public class Offices {

    @Inject private Sql sql;

    @Inject private Today today;

    /**
     * The safety office of a district, or of the nearest above it that has one today.
     *
     * @param districtPath ids from the root, such as {@code /1/2/3/}
     */
    public Optional<String> speakingFor(String districtPath) {
        return sql.first(
                """
                select b.name from body b join district_view d on d.id = b.district_id
                where b.kind = 'SAFETY_OFFICE' and ? like concat(d.path, '%')
                  and (b.valid_from is null or b.valid_from <= ?) and (b.valid_to is null or b.valid_to > ?)
                order by char_length(d.path) desc, b.id limit 1\
                """,
                List.of(districtPath, today.date(), today.date()), row -> row.text("name"));
    }
}
