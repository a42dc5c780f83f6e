package org.andian.portal.setting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.SettingStore.Stored;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Door: all settings, for the system and the security administrator. Both see all; each changes
 * what is theirs.
 */
@Stateless
public class SettingDesk {

    private static final int MOST_CHANGES = 50;

    @Inject private SettingCatalogue catalogue;

    @Inject private SettingStore store;

    @Inject private Audit audit;

    /** By room, in the order in which the room declares them. */
    public List<SettingRow> list(Scope scope) {
        requireToRead(scope);
        Map<String, Stored> stored = store.all();
        return catalogue.all().stream()
                .map(info -> row(scope, info, stored.get(info.setting().name())))
                .toList();
    }

    private static SettingRow row(Scope scope, SettingInfo info, Stored stored) {
        Setting<?> setting = info.setting();
        boolean mayChange = isSetHere(setting) && setting.keeper().is(scope);
        if (stored == null) {
            return new SettingRow(info, setting.usualText(), false, null, null, mayChange);
        }
        boolean byStart = stored.changedAt().equals(Instant.EPOCH); // it came with the program
        return new SettingRow(
                info,
                setting.isSecret() ? "" : stored.value(),
                true,
                byStart ? null : stored.changedAt(),
                byStart ? null : stored.changedBy(),
                mayChange);
    }

    /**
     * What a setting is that the trail names, for whoever reads the trail. Empty for one of an
     * earlier release.
     */
    public Optional<SettingInfo> find(Scope scope, String name) {
        scope.requireAuditRight();
        return catalogue.find(name);
    }

    /** The newest first, at most fifty; what changed before this history began is not in it. */
    public List<SettingChange> history(Scope scope, String name) {
        requireToRead(scope);
        return store.history(catalogue.get(name).name(), MOST_CHANGES);
    }

    /**
     * @param value as a person writes it: digits; 1 or 0; a text
     * @throws Refusal when there is no such setting, it is set elsewhere, or it cannot have this
     *     value
     */
    public void change(Scope scope, String name, String value) {
        Setting<?> setting = requireToChange(scope, name);
        set(scope, setting, setting.checked(value));
    }

    /**
     * Back to the default.
     *
     * @throws Refusal when there is no such setting, or it is set elsewhere
     */
    public void reset(Scope scope, String name) {
        set(scope, requireToChange(scope, name), null);
    }

    /** What this node was told by its environment, in the order in which it is explained. */
    public List<EnvironmentSetting> environment(Scope scope) {
        requireToRead(scope);
        return EnvironmentSetting.ALL;
    }

    private void set(Scope scope, Setting<?> setting, String value) {
        if (store.set(setting, value, scope.login())) {
            audit.done(
                    scope.login(),
                    "setting.change",
                    setting.name(),
                    value == null ? "default " + setting.usualText() : value);
        }
    }

    private Setting<?> requireToChange(Scope scope, String name) {
        Setting<?> setting = catalogue.get(name);
        if (!isSetHere(setting)) {
            throw new Refusal(SettingReason.SET_ELSEWHERE, name);
        }
        scope.require(setting.keeper()::keeps, "change the setting " + name);
        return setting;
    }

    private static boolean isSetHere(Setting<?> setting) {
        return setting.page() == null && setting.keeper() != Owner.PORTAL;
    }

    private static void requireToRead(Scope scope) {
        scope.requireToRead(
                role -> role == Role.SYSTEM_ADMINISTRATOR || role == Role.SECURITY_ADMINISTRATOR,
                "look at the settings");
    }
}
