package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.SqlFailure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Which role can do what in which state, inside its reach and outside: each is tried at the door
 * and taken back. Nothing may be possible outside.
 */
final class ActTable {

    private final EachRole roles;
    private final OuterAct outer;
    private int checks;

    /** Somebody, some premises, and a district whose bodies he is to act for. */
    record Case(Scope scope, String premises, String district) {}

    /** An act that is refused, or is done, or shows something. */
    @FunctionalInterface
    interface Attempt {
        boolean of(Case one) throws Exception;
    }

    ActTable(EachRole roles, OuterAct outer) {
        this.roles = roles;
        this.outer = outer;
    }

    /**
     * One line of the table, in the order of the states; roles by their names.
     *
     * @param setting leads what is acted upon into a state
     */
    String line(String act, List<String> states, Consumer<String> setting, Attempt attempt) {
        Set<String> possible = new LinkedHashSet<>();
        Set<String> able = new TreeSet<>();
        int pairs = 0;
        for (String state : states) {
            setting.accept(state);
            for (Role role : Role.values()) {
                if (isDone(attempt, roles.inside(role))) {
                    possible.add(state);
                    able.add(role.name());
                    pairs++;
                }
                assertBeyond(attempt, role, act + " " + state);
            }
        }
        assertEquals(possible.size() * able.size(), pairs, act + " is not the same for all");
        return written(act + " in " + String.join(" ", possible), able);
    }

    /** Who sees it in whatever state; the system administrator's reach has no outside. */
    String reading(String what, Attempt attempt) {
        Set<String> able = new TreeSet<>();
        for (Role role : Role.values()) {
            if (isDone(attempt, roles.inside(role))) {
                able.add(role.name());
            }
            if (role == Role.SYSTEM_ADMINISTRATOR) {
                checks++;
            } else {
                assertBeyond(attempt, role, what);
            }
        }
        return written(what, able);
    }

    /** How many times somebody tried. */
    int checks() {
        return checks;
    }

    private void assertBeyond(Attempt attempt, Role role, String what) {
        assertFalse(isDone(attempt, roles.outside(role)), role + " " + what + " outside");
        checks += 2;
    }

    /** What the database takes back because two waited for each other is tried again. */
    private boolean isDone(Attempt attempt, Case one) {
        while (true) {
            try {
                return outer.rolledBack(() -> attempt.of(one));
            } catch (Refusal refused) {
                return false;
            } catch (SqlFailure failure) {
                if (!failure.isRepeatable()) {
                    throw new AssertionError(one.toString(), failure);
                }
            } catch (Exception broken) {
                throw new AssertionError(one.toString(), broken);
            }
        }
    }

    private static String written(String what, Set<String> able) {
        return what + " by " + String.join(" ", able);
    }
}
