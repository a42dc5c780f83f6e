package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

/**
 * Premises over REST: strict about what is asked, and masked for those who need not call anybody
 * there.
 */
class PremisesRestIT {

    private final Populated portal = Populated.portal();

    @Test
    void contactsAreWholeForTheOfficeAndMaskedForTheLeader() {
        assertEquals("\u738b\u8001\u5e08 13900000002", contact("t-city"));
        assertEquals("\u738b** 139****0002", contact("t-leader"));
        assertEquals("\u738b** 139****0002", contact("t-system"));
    }

    @Test
    void onePremisesTellsWhereItHasLain() {
        JsonObject school = portal.as("t-city").get("/api/v1/premises/T-SCHOOL").json();
        assertEquals(
                "SCHOOL",
                school.getAsJsonArray("placements")
                        .get(0)
                        .getAsJsonObject()
                        .get("venueGroup")
                        .getAsString());
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        Rest city = portal.as("t-city");
        assertEquals(400, city.get("/api/v1/premises?colour=red").status());
        assertEquals(400, city.get("/api/v1/premises?state=LOST").status());
        assertEquals(400, city.get("/api/v1/premises?district=999999").status());
        Rest.Reply none = city.get("/api/v1/premises/NO-SUCH");
        assertEquals(404, none.status());
        assertTrue(none.type().startsWith("application/problem+json"), none.type());
    }

    private String contact(String login) {
        JsonObject school = portal.as(login).get("/api/v1/premises/T-SCHOOL").json();
        return school.get("contactName").getAsString()
                + " "
                + school.get("contactPhone").getAsString();
    }
}
