package org.andian.portal.setting;

import jakarta.enterprise.context.Dependent;

import java.util.List;

/** What the portal notes about its own installation; several rooms and the start-up read it. */
@Dependent
public final class InstallationKeys implements RoomSettings {

    /** Code of the city this installation serves. */
    public static final Setting<String> CITY = Setting.text("city").keptBy(Owner.PORTAL);

    /** Whether the data shown are invented. */
    public static final Setting<Boolean> DEMO = Setting.flag("demo", false).keptBy(Owner.PORTAL);

    /** What opens the set-up; gone once it was used. */
    public static final Setting<String> SETUP_SECRET =
            Setting.text("setup.secret").keptBy(Owner.PORTAL).asSecret();

    /** Which reference data the tables hold; written at start-up, before any room begins. */
    private static final Setting<String> REFERENCE =
            Setting.text("reference.version").keptBy(Owner.PORTAL);

    InstallationKeys() {}

    @Override
    public List<Setting<?>> settings() {
        return List.of(CITY, DEMO, SETUP_SECRET, REFERENCE);
    }
}
