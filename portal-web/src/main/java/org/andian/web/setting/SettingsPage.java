package org.andian.web.setting;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.setting.EnvironmentSetting;
import org.andian.portal.setting.InstallationKeys;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.SettingChange;
import org.andian.portal.setting.SettingDesk;
import org.andian.portal.setting.SettingRow;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.RefusalWords;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All settings by room, one of them opened to be changed. */
@Named("settingsPage")
@ViewScoped
public class SettingsPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** The settings of one room. */
    public record Group(String room, List<SettingRow> rows) {}

    @Inject private transient SettingDesk desk;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    @Inject private transient Districts districts;

    private transient List<SettingRow> all;
    private transient List<SettingChange> history;
    private String text = "";
    private String chosen;
    private String value;

    public void open(String name) {
        chosen = name;
        value = getRow().value();
        history = null;
    }

    /**
     * Holds on this node at once, on the others within a second; what is out of range is refused by
     * the desk.
     */
    public void save() {
        attempt(() -> desk.change(user.scope(), chosen, value), "setting.saved");
    }

    /** Back to the default. */
    public void reset() {
        attempt(() -> desk.reset(user.scope(), chosen), "setting.wasReset");
    }

    /** A refusal keeps the dialog open, with what was written in it. */
    private void attempt(Runnable act, String done) {
        try {
            act.run();
            all = null;
            history = null;
            value = getRow().value();
            say(FacesMessage.SEVERITY_INFO, words.of(done, sentence(getRow())));
        } catch (Refusal refusal) {
            FacesContext.getCurrentInstance().validationFailed();
            say(FacesMessage.SEVERITY_WARN, RefusalWords.of(named(refusal), user.getLocale()));
        }
    }

    /** The desk names a setting by its key, people by what it does. */
    private Refusal named(Refusal refusal) {
        Serializable[] values =
                refusal.values().stream()
                        .map(value -> value.equals(chosen) ? sentence(getRow()) : value)
                        .toArray(Serializable[]::new);
        return new Refusal(refusal.reason(), values);
    }

    private static void say(Severity severity, String told) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, told, null));
    }

    /** By room, only those that speak of the text looked for. */
    public List<Group> getGroups() {
        Map<String, List<SettingRow>> byRoom =
                all().stream()
                        .filter(row -> row.speaksOf(text))
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.info().room(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byRoom.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    public List<EnvironmentSetting> getEnvironment() {
        String wanted = text.toLowerCase(Locale.ROOT);
        return readOnce.once("settings.environment", () -> desk.environment(user.scope())).stream()
                .filter(
                        one ->
                                (one.name() + " " + one.zh() + " " + one.en())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                .toList();
    }

    /** The setting that is open, null when none is. */
    public SettingRow getRow() {
        return all().stream()
                .filter(row -> row.info().setting().name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    public List<SettingChange> getHistory() {
        if (history == null) {
            history = chosen == null ? List.of() : desk.history(user.scope(), chosen);
        }
        return history;
    }

    /** A stored value as people read it; a dash for nothing. */
    public String shown(Setting<?> setting, String stored) {
        return SettingWords.shown(words, setting, stored);
    }

    /** What holds; of a secret only whether there is one. */
    public String holds(SettingRow row) {
        Setting<?> setting = row.info().setting();
        if (setting.equals(InstallationKeys.DEMO)) {
            return words.of(districts.isDemo() ? "setting.yes" : "setting.no");
        }
        if (setting.equals(InstallationKeys.CITY)) {
            return served(row);
        }
        return setting.isSecret()
                ? words.of(row.isSet() ? "setting.set" : "setting.notSet")
                : shown(setting, row.value());
    }

    /** Before the set-up no city is chosen; the example serves all that it knows. */
    private String served(SettingRow row) {
        return row.isSet() || districts.isDemo()
                ? districts.cities().stream()
                        .map(District::name)
                        .collect(Collectors.joining(words.of("reach.comma")))
                : words.of("setting.notSet");
    }

    /** What the environment gave at the start; of a secret only whether there is one. */
    public String given(EnvironmentSetting setting) {
        if (setting.isSecret()) {
            return words.of(setting.isGiven() ? "setting.set" : "setting.notSet");
        }
        return setting.value().isEmpty() ? "—" : setting.value();
    }

    public String sentence(SettingRow row) {
        return row.info().in(user.getLocale());
    }

    public String sentence(EnvironmentSetting setting) {
        return setting.in(user.getLocale());
    }

    /** Both ends included; a dash for what is no number. */
    public String range(Setting<?> setting) {
        return setting.kind() == Setting.Kind.WHOLE ? setting.least() + "–" + setting.most() : "—";
    }

    public boolean isFlag() {
        return chosen != null && getRow().info().setting().kind() == Setting.Kind.FLAG;
    }

    private List<SettingRow> all() {
        if (all == null) {
            all = desk.list(user.scope());
        }
        return all;
    }

    public String getText() {
        return text;
    }

    public void setText(String wanted) {
        text = wanted == null ? "" : wanted.strip();
    }

    public String getValue() {
        return value;
    }

    public void setValue(String written) {
        value = written;
    }
}
