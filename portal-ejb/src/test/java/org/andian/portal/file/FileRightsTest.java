package org.andian.portal.file;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FileRightsTest {

    private static final String ME = "wang";
    private static final String OTHER = "li";

    @Test
    void whoAddsRemovesHisOwnUnlessTheyAreLookedAt() {
        FileRights adding = new FileRights("work 1", 2L, true, false);
        assertTrue(adding.mayRemove(ME, ME));
        assertFalse(adding.mayRemove(ME, OTHER));
        FileRights lookedAt = new FileRights("work 1", 2L, true, false, false);
        assertTrue(lookedAt.mayAdd());
        assertFalse(lookedAt.mayRemove(ME, ME));
    }

    @Test
    void anOfficeRemovesWhatOthersHaveAdded() {
        assertTrue(new FileRights("work 1", 2L, false, true).mayRemove(ME, OTHER));
        assertFalse(new FileRights("work 1", 2L, false, false).mayRemove(ME, ME));
    }
}
