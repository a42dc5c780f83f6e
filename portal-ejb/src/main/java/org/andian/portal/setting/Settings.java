package org.andian.portal.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.andian.portal.period.Revisions;
import org.andian.portal.setting.SettingStore.Stored;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Door: what the settings say, for the rooms that declare them; they ask at each use, which costs
 * one small query a second at most. This node obeys a change as soon as it is committed, others
 * within a second. No scope: who may change what, the room that offers it decides; what people set
 * on the page of all settings goes through {@link SettingDesk}.
 */
@ApplicationScoped
public class Settings {

    private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);
    private static final Known NOTHING = new Known(-1, Instant.MIN, Map.of());

    private record Known(long revision, Instant checkedAt, Map<String, Stored> stored) {}

    @Inject private SettingStore store;

    @Inject private Revisions revisions;

    @Inject private Clock clock;

    private volatile Known known = NOTHING;

    /** The value that holds: what was set, else the default. */
    public <T> T get(Setting<T> setting) {
        return setting.read(stored(setting));
    }

    /** What was set; empty while the default holds. */
    public <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable(stored(setting)).map(setting::read);
    }

    /**
     * What was set as the database has it now; nobody else changes it until the transaction ends.
     */
    public Optional<String> lock(Setting<String> setting) {
        return store.lock(setting.name());
    }

    /** Sets what the room has checked. */
    public <T> void set(Setting<T> setting, T value, String by) {
        store.set(setting, setting.write(value), by);
    }

    /** Sets it unless it is set. */
    public void setIfAbsent(Setting<String> setting, String value, String by) {
        store.addIfAbsent(setting, value, by);
    }

    /** Back to the default. */
    public void reset(Setting<?> setting, String by) {
        store.set(setting, null, by);
    }

    /** Also after a rollback: what was read in that transaction may never have been. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) SettingChanged changed) {
        known = NOTHING;
    }

    private String stored(Setting<?> setting) {
        Stored stored = present().stored().get(setting.name());
        return stored == null ? null : stored.value();
    }

    private Known present() {
        Known last = known;
        Instant now = clock.instant();
        if (now.isBefore(last.checkedAt().plus(TRUSTED_FOR)) && !now.isBefore(last.checkedAt())) {
            return last;
        }
        long revision = revisions.current(SettingStore.REVISION);
        // a transaction that began long ago may see an older state than others do
        Known next =
                revision <= last.revision()
                        ? new Known(last.revision(), now, last.stored())
                        : new Known(revision, now, store.all());
        known = next;
        return next;
    }
}
