package org.andian.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Providers;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.regulation.Lines;
import org.andian.portal.setting.SettingDesk;
import org.andian.portal.setting.SettingInfo;
import org.andian.portal.statistic.Statistics;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the registers call today what the trail has by its id or code; each is read once. */
@RequestScoped
class AuditNames implements AuditValues.Names {

    @Inject private Districts districts;

    @Inject private Lines lines;

    @Inject private Campaigns campaigns;

    @Inject private Statistics statistics;

    @Inject private Bodies bodies;

    @Inject private PremisesRegister premises;

    @Inject private Providers providers;

    @Inject private SettingDesk settings;

    @Inject private Words words;

    @Inject private CurrentUser user;

    private Map<String, String> running;
    private Map<String, String> places;
    private Map<String, String> groups;
    private Map<String, String> departments;
    private Map<String, String> providersById;
    private final Map<String, Optional<String>> bodyNames = new HashMap<>();
    private final Map<String, Optional<String>> premisesNames = new HashMap<>();

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
    public Optional<String> body(String id) {
        return bodyNames.computeIfAbsent(
                id, one -> number(one).flatMap(number -> bodies.findName(user.scope(), number)));
    }

    @Override
    public Optional<String> premises(String id) {
        return premisesNames.computeIfAbsent(
                id,
                one ->
                        number(one)
                                .flatMap(number -> premises.name(user.scope(), number))
                                .map(found -> found.name() + " " + found.code()));
    }

    private static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    @Override
    public Optional<String> provider(String id) {
        if (providersById == null) {
            providersById = new HashMap<>();
            providers
                    .list(user.scope())
                    .forEach(one -> providersById.put(Long.toString(one.id()), one.name()));
        }
        return Optional.ofNullable(providersById.get(id));
    }

    @Override
    public Optional<SettingInfo> setting(String key) {
        return settings.find(user.scope(), key);
    }
}
