package org.andian.portal.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.setting.Setting;
import org.andian.portal.setting.Settings;
import org.andian.portal.vault.Vault;

import java.net.URI;
import java.util.Optional;

/** Where the messengers' robots are kept; addresses and secrets sealed. */
@ApplicationScoped
class RobotSettings {

    /**
     * How one is reached.
     *
     * @param secret null for one that signs nothing
     */
    record Reached(String address, String secret, int costMilli) {}

    @Inject private Settings settings;

    /** Tells at once, without opening anything. */
    public boolean isSet(Robot robot) {
        return host(robot).isPresent();
    }

    /** Where its address leads; empty while none is set. */
    public Optional<String> host(Robot robot) {
        return settings.find(RobotKeys.of(robot).host()).filter(host -> !host.isEmpty());
    }

    public int costMilli(Robot robot) {
        return settings.get(RobotKeys.of(robot).costMilli());
    }

    /** Empty where none is set, or what is stored cannot be opened any more. */
    public Optional<Reached> find(Robot robot) {
        RobotKeys.Keys keys = RobotKeys.of(robot);
        Optional<String> address = opened(keys.url());
        Optional<String> secret = robot.isSigned() ? opened(keys.secret()) : Optional.of("");
        return address.isEmpty() || secret.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Reached(
                                address.get(),
                                robot.isSigned() ? secret.get() : null,
                                costMilli(robot)));
    }

    /**
     * @param reached its secret is not looked at where the robot signs nothing
     */
    public void save(Robot robot, Reached reached, String by) {
        RobotKeys.Keys keys = RobotKeys.of(robot);
        settings.set(keys.url(), vault().seal(reached.address()), by);
        settings.set(keys.host(), URI.create(reached.address()).getHost(), by);
        if (robot.isSigned()) {
            settings.set(keys.secret(), vault().seal(reached.secret()), by);
        }
        saveCost(robot, reached.costMilli(), by);
    }

    public void saveCost(Robot robot, int costMilli, String by) {
        settings.set(RobotKeys.of(robot).costMilli(), costMilli, by);
    }

    public void forget(Robot robot, String by) {
        RobotKeys.Keys keys = RobotKeys.of(robot);
        settings.reset(keys.host(), by);
        settings.reset(keys.url(), by);
        settings.reset(keys.costMilli(), by);
        if (robot.isSigned()) {
            settings.reset(keys.secret(), by);
        }
    }

    private Optional<String> opened(Setting<String> key) {
        return settings.find(key).flatMap(vault()::open);
    }

    /** As of the mail server's password. */
    private static Vault vault() {
        return Vault.ofPassphrase(System.getenv("PORTAL_DB_PASSWORD"));
    }
}
