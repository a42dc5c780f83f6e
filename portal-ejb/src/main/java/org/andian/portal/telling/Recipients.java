package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.contact.BodiesThere;
import org.andian.portal.telling.duty.OnDuty;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who stands at each step for a premises, as it is now, his deputy beside him. For a device that
 * hangs nowhere stand the offices whose reach is unlimited, who alone see it.
 */
@ApplicationScoped
class Recipients {

    @Inject private Sql sql;

    @Inject private PeopleThere people;

    @Inject private Today today;

    @Inject private OnDuty duty;

    @Inject private Clock clock;

    /**
     * Those on duty now, each once; all where nobody is, or nothing leads to those who are.
     *
     * @param isLed whether a message would reach somebody
     */
    public List<Recipient> at(ChainStep step, AlarmPlace place, Predicate<Recipient> isLed) {
        List<Recipient> all = own(step, place);
        List<String> owners = all.isEmpty() ? List.of() : owners(step, place);
        Set<String> onDuty = owners.isEmpty() ? Set.of() : duty.at(owners, clock.instant());
        List<Recipient> there = all.stream().filter(one -> onDuty.contains(one.owner())).toList();
        List<Recipient> told = people.withStandIns(there, place);
        return told.stream().anyMatch(isLed) ? told : people.withStandIns(all, place);
    }

    /** On duty or not. */
    public List<Recipient> all(ChainStep step, AlarmPlace place) {
        return people.withStandIns(own(step, place), place);
    }

    /** One of them, on duty or not, with who acts for him; none where he stands there no more. */
    public List<Recipient> one(ChainStep step, AlarmPlace place, String person) {
        return people.withStandIns(
                own(step, place).stream().filter(one -> one.owner().equals(person)).toList(),
                place);
    }

    /** Whose rotas say who is on duty at a step. */
    private static List<String> owners(ChainStep step, AlarmPlace place) {
        return switch (step) {
            case ENTERPRISE -> List.of("premises:" + place.premisesId());
            case PROVIDER -> List.of("provider:" + place.providerId());
            case REGULATOR -> List.of();
            case DISTRICT, CITY ->
                    Stream.ofNullable(place.districtPath())
                            .flatMap(path -> Arrays.stream(path.split("/")))
                            .filter(id -> !id.isEmpty())
                            .map(id -> "district:" + id)
                            .toList();
        };
    }

    private List<Recipient> own(ChainStep step, AlarmPlace place) {
        String path = place.districtPath();
        return switch (step) {
            case ENTERPRISE -> place.premisesId() == null ? List.of() : people.ofPremises(place);
            case PROVIDER -> place.providerId() == null ? List.of() : people.ofProvider(place);
            case DISTRICT ->
                    people.ofOffice(
                            BodiesThere.ofDistrict(sql, path, today.date()),
                            place,
                            step.officers());
            case REGULATOR ->
                    people.ofOffice(
                            BodiesThere.ofDepartment(sql, path, place.premisesId(), today.date()),
                            place,
                            step.officers());
            case CITY ->
                    people.ofOffice(
                            BodiesThere.ofCity(sql, path, today.date()), place, step.officers());
        };
    }
}
