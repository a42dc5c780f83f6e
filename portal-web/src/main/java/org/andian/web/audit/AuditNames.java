package org.andian.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.premises.PremisesRegister;
import org.andian.portal.premises.Providers;
import org.andian.portal.regulation.Bodies;
import org.andian.portal.setting.SettingDesk;
import org.andian.portal.setting.SettingInfo;
import org.andian.web.export.SelectionNames;
import org.andian.web.frame.CurrentUser;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the registers call today what the trail has by its id or code; each is read once. */
@RequestScoped
class AuditNames implements AuditValues.Names {

    @Inject private SelectionNames selected;

    @Inject private Bodies bodies;

    @Inject private PremisesRegister premises;

    @Inject private Providers providers;

    @Inject private SettingDesk settings;

    @Inject private CurrentUser user;

    private Map<String, String> providersById;
    private final Map<String, Optional<String>> bodyNames = new HashMap<>();
    private final Map<String, Optional<String>> premisesNames = new HashMap<>();

    @Override
    public Optional<String> district(String idOrCode) {
        return selected.district(idOrCode);
    }

    @Override
    public String group(String code) {
        return selected.group(code);
    }

    @Override
    public String department(String code) {
        return selected.department(code);
    }

    @Override
    public String indicator(String code) {
        return selected.indicator(code);
    }

    @Override
    public String campaign(String code) {
        return selected.campaign(code);
    }

    @Override
    public String hazardKind(String code) {
        return selected.hazardKind(code);
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
