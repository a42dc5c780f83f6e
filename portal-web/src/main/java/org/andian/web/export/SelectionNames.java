package org.andian.web.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.hazard.catalogue.HazardKinds;
import org.andian.portal.regulation.Lines;
import org.andian.portal.statistic.Statistics;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the registers call today what an address has by its id or code; each is read once. */
@RequestScoped
public class SelectionNames implements Selection.Names {

    @Inject private Districts districts;

    @Inject private Lines lines;

    @Inject private Campaigns campaigns;

    @Inject private Statistics statistics;

    @Inject private HazardKinds hazardKinds;

    @Inject private Words words;

    @Inject private CurrentUser user;

    private Map<String, String> running;
    private Map<String, String> kinds;
    private Map<String, String> places;
    private Map<String, String> groups;
    private Map<String, String> departments;

    @Override
    public Optional<String> district(String idOrCode) {
        if (places == null) {
            places = new HashMap<>();
            for (District district : districts.list(user.scope())) {
                places.put(Long.toString(district.id()), district.name());
                if (district.code() != null) {
                    places.put(district.code(), district.name());
                }
            }
        }
        return Optional.ofNullable(places.get(idOrCode));
    }

    @Override
    public String group(String code) {
        if (groups == null) {
            groups = new HashMap<>();
            lines.venueGroups()
                    .forEach(
                            group ->
                                    groups.put(
                                            group.code(),
                                            words.pick(group.nameZh(), group.nameEn())));
        }
        return groups.getOrDefault(code, code);
    }

    @Override
    public String department(String code) {
        if (departments == null) {
            departments = new HashMap<>();
            lines.departments()
                    .forEach(
                            department ->
                                    departments.put(
                                            department.code(),
                                            words.pick(department.nameZh(), department.nameEn())));
        }
        return departments.getOrDefault(code, code);
    }

    @Override
    public String indicator(String code) {
        return statistics.indicators().stream()
                .filter(info -> info.code().equals(code))
                .map(info -> info.in(user.getLocale()).name())
                .findFirst()
                .orElse(code);
    }

    @Override
    public String campaign(String code) {
        if (running == null) {
            running = new HashMap<>();
            campaigns
                    .list(user.scope())
                    .forEach(
                            one -> running.put(one.code(), words.pick(one.nameZh(), one.nameEn())));
        }
        return running.getOrDefault(code, code);
    }

    @Override
    public String hazardKind(String code) {
        if (kinds == null) {
            kinds = new HashMap<>();
            hazardKinds
                    .list(user.scope())
                    .forEach(
                            kind ->
                                    kinds.put(
                                            kind.code(), words.pick(kind.nameZh(), kind.nameEn())));
        }
        return kinds.getOrDefault(code, code);
    }
}
