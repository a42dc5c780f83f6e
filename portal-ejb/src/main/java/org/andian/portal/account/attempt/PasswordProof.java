package org.andian.portal.account.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.account.secret.Passwords;
import org.andian.portal.refusal.Refusal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Asks somebody who is logged in once more for the password or a code: an unwatched screen is no
 * place to guess, so failures count here too. They make nobody wait at the login.
 */
@ApplicationScoped
public class PasswordProof {

    @Inject private LoginThrottle throttle;

    @Inject private LoginRefusals refusals;

    @Inject private Clock clock;

    /**
     * @param action for the trail, such as {@code password.change}
     * @throws Refusal WRONG_PASSWORD, TOO_MANY_GUESSES
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void require(long accountId, String login, String hash, char[] offered, String action) {
        if (!isRight(accountId, login, action, () -> Passwords.matches(hash, offered))) {
            throw new Refusal(AccountReason.WRONG_PASSWORD);
        }
    }

    /**
     * @param check whether what was offered is right; not asked while there is a wait
     * @throws Refusal TOO_MANY_GUESSES
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean isRight(long accountId, String login, String action, BooleanSupplier check) {
        LoginThrottle.Counted counted =
                throttle.begin(Map.of(AttemptTrack.SESSION, login), accountId);
        if (!counted.mayBeTried()) {
            refusals.note(login, action, "Wait", null);
            throw new Refusal(AccountReason.TOO_MANY_GUESSES, minutes(counted.closedUntil()));
        }
        boolean right;
        try {
            right = check.getAsBoolean();
        } catch (Refusal crowd) {
            throttle.takeBack(counted); // it was not tried
            throw crowd;
        }
        if (right) {
            throttle.succeeded(counted);
        } else {
            refusals.note(login, action, "Wrong", null);
        }
        return right;
    }

    private int minutes(Instant until) {
        return (int) Duration.between(clock.instant(), until).toMinutes() + 1;
    }
}
