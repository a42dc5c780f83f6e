package org.andian.web.statistic;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.regulation.Offices;
import org.andian.portal.scope.Grant;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReachInWords;
import org.andian.web.frame.Words;

import java.util.Objects;
import java.util.Optional;

/** In whose name a paper goes out: an office signs, not the person who happens to print it. */
@RequestScoped
class Signer {

    @Inject private Offices offices;

    @Inject private Districts districts;

    @Inject private CurrentUser user;

    @Inject private ReachInWords reach;

    @Inject private Words words;

    /**
     * The office of the reader's own district or city; of the one asked about where the reader's
     * reach names none.
     *
     * @return empty for a reader of several cities who asks about all of them
     */
    String of(StatisticQuery query) {
        return path(query)
                .map(
                        path ->
                                offices.speakingFor(path)
                                        .orElseGet(
                                                () -> words.of("leaders.office", reach.getPlace())))
                .orElse("");
    }

    private Optional<String> path(StatisticQuery query) {
        return user.scope().grants().stream()
                .filter(Grant::seesBusiness)
                .map(Grant::districtPath)
                .filter(Objects::nonNull)
                .findFirst()
                .or(
                        () ->
                                Optional.ofNullable(query.within().districtId())
                                        .map(districts::get)
                                        .map(District::path))
                .or(() -> districts.city().map(District::path));
    }
}
