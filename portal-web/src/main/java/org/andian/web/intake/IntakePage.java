package org.andian.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.watch.Unjudged;
import org.andian.portal.intake.IntakeLog;
import org.andian.portal.measurement.DoubtfulReadings;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.FlawDetails;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;
import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Rejected frames, unfit parts of others, misdated readings, conflicts, readings not judged or not
 * counted yet and broker events; one of them at a time, the newest first.
 */
@Named("intakePage")
@ViewScoped
public class IntakePage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Duration TALLIED = Duration.ofDays(1);

    /** What the page can show. */
    public enum Tab {
        REJECTED,
        UNFIT,
        UNJUDGED,
        UNCOUNTED,
        MISDATED,
        CONFLICTS,
        BROKER
    }

    @Inject private IntakeLog log;

    @Inject private DoubtfulReadings doubtful;

    @Inject private Unjudged unjudgedReadings;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    @Inject private Clock clock;

    private Tab tab = Tab.REJECTED;
    private final LazyRows<IntakeLog.RejectedFrame> rejected =
            new LazyRows<>(
                    () -> count(Tab.REJECTED),
                    (first, size) -> log.rejected(user.scope(), first, size));
    private final LazyRows<IntakeLog.Unfit> unfit =
            new LazyRows<>(
                    () -> count(Tab.UNFIT), (first, size) -> log.unfit(user.scope(), first, size));
    private final LazyRows<Unjudged.Row> unjudged =
            new LazyRows<>(
                    () -> count(Tab.UNJUDGED),
                    (first, size) -> unjudgedReadings.list(user.scope(), first, size));
    private final LazyRows<DoubtfulReadings.Uncounted> uncounted =
            new LazyRows<>(
                    () -> count(Tab.UNCOUNTED),
                    (first, size) -> doubtful.uncounted(user.scope(), first, size));
    private final LazyRows<DoubtfulReadings.Misdated> misdated =
            new LazyRows<>(
                    () -> count(Tab.MISDATED),
                    (first, size) -> doubtful.misdated(user.scope(), first, size));
    private final LazyRows<DoubtfulReadings.Conflict> conflicts =
            new LazyRows<>(
                    () -> count(Tab.CONFLICTS),
                    (first, size) -> doubtful.conflicts(user.scope(), first, size));
    private final LazyRows<IntakeLog.BrokerEvent> brokerEvents =
            new LazyRows<>(
                    () -> count(Tab.BROKER),
                    (first, size) -> log.brokerEvents(user.scope(), first, size));

    /** Also tells the browser the address under which the tab opens again. */
    public void show(Tab chosen) {
        tab = chosen;
        PrimeFaces.current().ajax().addCallbackParam("address", "?tab=" + tab.name());
    }

    /** All that are kept, not only the page shown. */
    public int count(Tab of) {
        return readOnce.once(List.of("intake.count", of), () -> countNow(of));
    }

    private int countNow(Tab of) {
        return switch (of) {
            case REJECTED -> log.countRejected(user.scope());
            case UNFIT -> log.countUnfit(user.scope());
            case UNJUDGED -> unjudgedReadings.count(user.scope());
            case UNCOUNTED -> doubtful.countUncounted(user.scope());
            case MISDATED -> doubtful.countMisdated(user.scope());
            case CONFLICTS -> doubtful.countConflicts(user.scope());
            case BROKER -> log.countBrokerEvents(user.scope());
        };
    }

    /** The last 24 hours, counting also those of which the rate cap kept no body. */
    public List<IntakeLog.Tally> getTallies() {
        return readOnce.once(
                "intake.tallies", () -> log.tallies(user.scope(), clock.instant().minus(TALLIED)));
    }

    /** What a reason means; the bare reason where the bundle has no words for it. */
    public String meaning(String reason) {
        return words.code("admin.reason", reason);
    }

    /** What stood there, null for none. */
    public String detail(String detail) {
        return FlawDetails.in(words, detail);
    }

    /** What to do about a reason. */
    public String advice(String reason) {
        String advice = words.code("admin.advice", reason);
        return advice.equals(reason) ? words.of("admin.advice") : advice;
    }

    public String brokerMeaning(String kind) {
        return words.code("admin.broker", kind);
    }

    public Tab getTab() {
        return tab;
    }

    public Tab[] getTabs() {
        return Tab.values();
    }

    public String getTabText() {
        return tab.name();
    }

    public void setTabText(String value) {
        for (Tab one : Tab.values()) {
            if (one.name().equals(value)) {
                tab = one;
            }
        }
    }

    public LazyRows<IntakeLog.RejectedFrame> getRejected() {
        return rejected;
    }

    public LazyRows<IntakeLog.Unfit> getUnfit() {
        return unfit;
    }

    public LazyRows<Unjudged.Row> getUnjudged() {
        return unjudged;
    }

    public LazyRows<DoubtfulReadings.Uncounted> getUncounted() {
        return uncounted;
    }

    public LazyRows<DoubtfulReadings.Misdated> getMisdated() {
        return misdated;
    }

    public LazyRows<DoubtfulReadings.Conflict> getConflicts() {
        return conflicts;
    }

    public LazyRows<IntakeLog.BrokerEvent> getBrokerEvents() {
        return brokerEvents;
    }
}
