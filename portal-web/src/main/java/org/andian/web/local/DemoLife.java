package org.andian.web.local;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

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
import java.util.Optional;

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
        Instant moment = moment(act);
        Scope by = scope(act.by());
        try {
            time.once(act.no(), moment, () -> done(act, by, moment, deed));
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused(act, moment, refused.getMessage()));
        } catch (EJBException | IllegalArgumentException failed) {
            IllegalArgumentException wrong = senseless(failed);
            if (wrong == null) {
                throw failed;
            }
            return Optional.of(refused(act, moment, wrong.toString()));
        }
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
    private Instant moment(DemoAct act) {
        Instant now = clock.instant();
        return act.at() == null || act.at().isAfter(now) ? now : act.at();
    }

    /** Nor is what makes no sense tried again: all that comes after it would wait for ever. */
    private String refused(DemoAct act, Instant moment, String why) {
        time.refused(act.no(), moment, why);
        return "%d %s %s: %s".formatted(act.no(), act.by(), act.kind(), why);
    }

    /** What should have been made before and was not is not dealt with either. */
    private Long done(DemoAct act, Scope by, Instant moment, Deed deed) {
        Long of = made(act.of());
        Long and = made(act.and());
        boolean isThere = (act.of() == null || of != null) && (act.and() == null || and != null);
        LocalDate day = LocalDate.ofInstant(moment, Zones.CHINA);
        return isThere ? deed.done(new DemoStep(by, act, moment, day, of, and)) : null;
    }

    private Long made(Long act) {
        return act == null ? null : time.made(act).orElse(null);
    }

    private Scope scope(String login) {
        return accounts.find(login)
                .map(Person::scope)
                .orElseThrow(() -> new Unprocessable("There is no account " + login + "."));
    }
}
