package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.InternalServerErrorException;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.period.DemoTime;
import org.andian.portal.period.Zones;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.web.local.DemoAct.Kind;
import org.andian.web.local.DemoDeeds.Deed;
import org.andian.web.rest.Unprocessable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Leads the life that a demo's people have led before it began: act by act, each at its own moment,
 * by its own account, in a transaction of its own, and once.
 */
@RequestScoped
public class DemoLife {

    @Inject private DemoTime time;

    @Inject private Accounts accounts;

    @Inject private Clock clock;

    @Inject @Any private Instance<DemoDeeds> all;

    /**
     * In their order; those that are settled already are passed over.
     *
     * @return what was refused, a sentence each
     */
    public List<String> live(List<DemoAct> acts) {
        Map<Kind, Deed> deeds = new EnumMap<>(Kind.class);
        all.forEach(some -> deeds.putAll(some.deeds()));
        List<String> refused = new ArrayList<>();
        for (DemoAct act : acts) {
            if (act.kind() == null) {
                throw new Unprocessable("Act " + act.no() + " does not say what is done.");
            }
            live(act, deeds.get(act.kind())).ifPresent(refused::add);
        }
        return refused;
    }

    private Optional<String> live(DemoAct act, Deed deed) {
        if (time.isSettled(act.no())) {
            return Optional.empty();
        }
        Instant moment = moment(act.at());
        Optional<Long> missing = missing(act);
        if (missing.isPresent()) {
            String why = "act %d, which it follows, came to nothing".formatted(missing.get());
            return Optional.of(refused(act, moment, why));
        }
        try {
            Scope by = scope(act.by());
            time.once(act.no(), moment, () -> done(act, by, moment, deed));
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused(act, moment, refused.getMessage()));
        } catch (RuntimeException failed) {
            IllegalArgumentException wrong = senseless(failed);
            if (wrong == null) {
                throw told(act, failed);
            }
            return Optional.of(refused(act, moment, wrong.toString()));
        }
    }

    /**
     * Notes why one failed that was tried in vain: it is passed over from then on, and so is what
     * follows from it.
     *
     * @param at its moment, null for the present
     */
    public void fail(long act, Instant at, String why) {
        if (!time.isSettled(act)) {
            time.refused(act, moment(at), why);
        }
    }

    /** Of those it follows from the first of which nothing came. */
    private Optional<Long> missing(DemoAct act) {
        return Stream.of(act.of(), act.and())
                .filter(Objects::nonNull)
                .filter(other -> time.made(other).isEmpty())
                .findFirst();
    }

    /** Whoever sent it keeps the reason; what may pass is tried again. */
    private static InternalServerErrorException told(DemoAct act, RuntimeException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new InternalServerErrorException(
                "%s could not %s: %s".formatted(act.by(), act.kind(), cause), failed);
    }

    /** The door may wrap it more than once; null for a failure of another kind. */
    private static IllegalArgumentException senseless(Throwable failed) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof IllegalArgumentException)) {
            cause = cause.getCause();
        }
        return (IllegalArgumentException) cause;
    }

    /** None is done in the future, also where the clock was set back since it was thought of. */
    private Instant moment(Instant at) {
        Instant now = clock.instant();
        return at == null || at.isAfter(now) ? now : at;
    }

    /** Nor is what makes no sense tried again: all that comes after it would wait for ever. */
    private String refused(DemoAct act, Instant moment, String why) {
        time.refused(act.no(), moment, why);
        return "%d %s %s: %s".formatted(act.no(), act.by(), act.kind(), why);
    }

    private Long done(DemoAct act, Scope by, Instant moment, Deed deed) {
        LocalDate day = LocalDate.ofInstant(moment, Zones.CHINA);
        return deed.done(new DemoStep(by, act, moment, day, made(act.of()), made(act.and())));
    }

    private Long made(Long act) {
        return act == null ? null : time.made(act).orElse(null);
    }

    private Scope scope(String login) {
        return accounts.find(login)
                .map(Person::scope)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no account " + login + "."));
    }
}
