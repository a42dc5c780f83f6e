package org.andian.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.launcher.DeviceShare;
import org.junit.jupiter.api.Test;

import java.util.concurrent.TimeUnit;

class ShareTest {

    private long now = -5;
    private final Share share = new Share(new DeviceShare(100, 1_000), () -> now);

    private void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Test
    void aBurstIsThereAtOnceAndComesBackByTheRate() {
        share.spend(999);
        assertFalse(share.isSpent());
        share.spend(1);
        assertTrue(share.isSpent());
        pass(1_010);
        share.spend(100);
        assertFalse(share.isSpent());
        share.spend(1);
        assertTrue(share.isSpent());
        pass(10_000);
        share.spend(1_000);
        assertTrue(share.isSpent(), "a rest gives no more than the burst");
    }

    @Test
    void whatIsOwedIsWaitedForWhileOthersWait() {
        share.spend(1_500);
        pass(4_900);
        assertFalse(share.takesTurn(true));
        pass(200);
        assertTrue(share.takesTurn(true));
    }

    @Test
    void whileNobodyWaitsItIsLentSliceBySlice() {
        share.spend(300_000);
        assertTrue(share.takesTurn(false));
        assertFalse(share.takesTurn(false), "one connection after the other");
        share.spend(300_000);
        pass(20);
        assertFalse(share.takesTurn(false), "what was lent last is not counted yet");
        pass(30);
        assertTrue(share.takesTurn(false));
    }

    @Test
    void connectionsOfOneDeviceTakeTurns() {
        share.spend(900);
        assertTrue(share.takesTurn(true));
        assertFalse(share.takesTurn(true));
        pass(10);
        assertTrue(share.takesTurn(true));
    }
}
