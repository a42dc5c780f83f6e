package org.andian.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.andian.portal.alarm.news.NewsQueue;
import org.andian.portal.notification.Deliveries;
import org.andian.portal.notification.Deliveries.Health;
import org.andian.portal.scope.Scope;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;

/** What {@code /metrics} tells of messages on their way, by their kind. */
@ApplicationScoped
public class DeliveryFigures {

    private static final Scope SCOPE = Scope.portal("metrics");
    private static final String WAITING = "andian_messages_waiting";
    private static final String FAILED = "andian_messages_failed";
    private static final long KEPT_MILLIS = 5_000;

    @Inject private Deliveries deliveries;

    @Inject private NewsQueue news;

    @Inject private Clock clock;

    private final AtomicReference<Read> last = new AtomicReference<>(new Read(0, List.of()));

    private record Read(long at, List<Health> health) {}

    /** Gauges are known only once their bean exists. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        last.get();
    }

    @Gauge(name = WAITING, absolute = true, unit = MetricUnits.NONE, tags = "kind=mail")
    public long mailsWaiting() {
        return of("mail", Health::waiting);
    }

    @Gauge(name = FAILED, absolute = true, unit = MetricUnits.NONE, tags = "kind=mail")
    public long mailsFailed() {
        return of("mail", Health::failed);
    }

    @Gauge(name = WAITING, absolute = true, unit = MetricUnits.NONE, tags = "kind=sms")
    public long shortMessagesWaiting() {
        return of("sms", Health::waiting);
    }

    @Gauge(name = FAILED, absolute = true, unit = MetricUnits.NONE, tags = "kind=sms")
    public long shortMessagesFailed() {
        return of("sms", Health::failed);
    }

    @Gauge(name = WAITING, absolute = true, unit = MetricUnits.NONE, tags = "kind=hook")
    public long callsWaiting() {
        return of("hook", Health::waiting);
    }

    @Gauge(name = FAILED, absolute = true, unit = MetricUnits.NONE, tags = "kind=hook")
    public long callsFailed() {
        return of("hook", Health::failed);
    }

    @Gauge(name = WAITING, absolute = true, unit = MetricUnits.NONE, tags = "kind=wecom")
    public long weComWaiting() {
        return of("wecom", Health::waiting);
    }

    @Gauge(name = FAILED, absolute = true, unit = MetricUnits.NONE, tags = "kind=wecom")
    public long weComFailed() {
        return of("wecom", Health::failed);
    }

    @Gauge(name = WAITING, absolute = true, unit = MetricUnits.NONE, tags = "kind=dingtalk")
    public long dingTalkWaiting() {
        return of("dingtalk", Health::waiting);
    }

    @Gauge(name = FAILED, absolute = true, unit = MetricUnits.NONE, tags = "kind=dingtalk")
    public long dingTalkFailed() {
        return of("dingtalk", Health::failed);
    }

    @Gauge(name = WAITING, absolute = true, unit = MetricUnits.NONE, tags = "kind=feishu")
    public long feishuWaiting() {
        return of("feishu", Health::waiting);
    }

    @Gauge(name = FAILED, absolute = true, unit = MetricUnits.NONE, tags = "kind=feishu")
    public long feishuFailed() {
        return of("feishu", Health::failed);
    }

    @Gauge(name = WAITING, absolute = true, unit = MetricUnits.NONE, tags = "kind=push")
    public long browsersWaiting() {
        return of("push", Health::waiting);
    }

    @Gauge(name = FAILED, absolute = true, unit = MetricUnits.NONE, tags = "kind=push")
    public long browsersFailed() {
        return of("push", Health::failed);
    }

    /** What has happened to alarms and nobody has been told yet. */
    @Gauge(name = "andian_alarm_news_waiting", absolute = true, unit = MetricUnits.NONE)
    public long newsWaiting() {
        return news.size();
    }

    /** All figures of one visit are read at once. */
    private long of(String kind, ToLongFunction<Health> figure) {
        long now = clock.millis();
        Read read = last.get();
        if (now - read.at() >= KEPT_MILLIS) {
            read = new Read(now, deliveries.health(SCOPE));
            last.set(read);
        }
        return read.health().stream()
                .filter(health -> health.kind().equals(kind))
                .mapToLong(figure)
                .sum();
    }
}
