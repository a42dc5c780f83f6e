package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.premises.standing.PlacementWriter;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.Lines;
import org.andian.portal.regulation.RegulationReason;
import org.andian.portal.regulation.VenueGroup;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes premises in one statement, each with its first placement; what they refer to must exist
 * today.
 */
@ApplicationScoped
class PremisesWriter {

    @Inject private Sql sql;

    @Inject private Districts districts;

    @Inject private ProviderList providers;

    @Inject private Lines lines;

    @Inject private PlacementWriter placements;

    /**
     * @param openedOn the first day they are counted
     */
    public void write(Scope scope, List<NewPremises> premises, LocalDate openedOn) {
        requireDistinct(premises);
        Map<String, District> places = new HashMap<>();
        premises.forEach(p -> places.computeIfAbsent(p.districtCode(), districts::getPlace));
        Map<String, Long> named =
                providers.of(scope).stream()
                        .collect(Collectors.toMap(Provider::code, Provider::id));
        Set<String> groups =
                lines.venueGroups().stream().map(VenueGroup::code).collect(Collectors.toSet());
        insert(
                premises.stream()
                        .map(
                                p ->
                                        row(
                                                p,
                                                places.get(p.districtCode()),
                                                known(groups, p),
                                                provider(named, p),
                                                openedOn))
                        .toList());
        placements.begin(scope.login(), premises.stream().map(NewPremises::code).toList());
    }

    private static void requireDistinct(List<NewPremises> premises) {
        Set<String> codes = new HashSet<>();
        premises.stream()
                .map(NewPremises::code)
                .filter(code -> !codes.add(code))
                .findFirst()
                .ifPresent(
                        code -> {
                            throw new Refusal(PremisesReason.CODE_TWICE, code);
                        });
    }

    private static String known(Set<String> groups, NewPremises premises) {
        if (!groups.contains(premises.venueGroup())) {
            throw new Refusal(RegulationReason.UNKNOWN_GROUP, premises.venueGroup());
        }
        return premises.venueGroup();
    }

    private static Long provider(Map<String, Long> providers, NewPremises premises) {
        if (premises.providerCode() != null && !providers.containsKey(premises.providerCode())) {
            throw new Refusal(PremisesReason.NO_PROVIDER, premises.providerCode());
        }
        return providers.get(premises.providerCode());
    }

    private List<Object> row(
            NewPremises p, District district, String group, Long provider, LocalDate openedOn) {
        return Arrays.asList(
                p.code(),
                p.name().strip(),
                p.creditCode(),
                district.id(),
                district.path(),
                group,
                provider,
                p.address().strip(),
                p.lon(),
                p.lat(),
                p.contactName(),
                p.contactPhone(),
                openedOn,
                p.demo());
    }

    private void insert(List<List<Object>> rows) {
        try {
            sql.updateAll(
                    """
                    insert into premises (code, name, credit_code, district_id, district_path, venue_group,
                      provider_id, address, lon, lat, contact_name, contact_phone, opened_on, demo)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                    """,
                    rows);
        } catch (SqlFailure e) {
            if (e.isDuplicate()) {
                throw new Refusal(PremisesReason.CODE_TAKEN);
            }
            throw e;
        }
    }
}
