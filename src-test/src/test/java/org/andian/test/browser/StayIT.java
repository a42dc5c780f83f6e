package org.andian.test.browser;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.test.MosquittoPub;
import org.andian.test.Populated;
import org.andian.test.TwoPlaces;
import org.andian.test.browser.PortalPages.Address;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Every page stays as it was opened while readings and alarms arrive: it refreshes what it shows
 * and leads nowhere else, least of all to an error page.
 */
class StayIT {

    private static final List<String> MAY_OPEN_PREMISES =
            List.of(
                    "system",
                    "city",
                    "district",
                    "regulator",
                    "fire",
                    "grid",
                    "duty",
                    "manager",
                    "provider",
                    "leader");

    private final TwoPlaces places = TwoPlaces.portal();
    private final String device = fresh("STAY");
    private final MosquittoPub publisher =
            Populated.portal().publisher(device, places.inside().premises());

    @Test
    void everyPageStaysOpenWhileDataArrives() {
        List<Address> addresses = new ArrayList<>(PortalPages.portal().all());
        addresses.add(new Address("t-city", "/alarm/list.xhtml?device=" + device));
        addresses.add(new Address("t-city", "/device/view.xhtml?no=" + device));
        String premises = places.inside().in("/premises/view.xhtml?code={premises}");
        MAY_OPEN_PREMISES.forEach(
                role -> addresses.add(new Address(TwoPlaces.login(role), premises)));
        addresses.sort(Comparator.comparing(Address::login));
        assertEquals(Set.of(), PortalPages.portal().leftOut());

        List<String> faults = new ArrayList<>();
        OpenPages.someAtOnce(
                addresses,
                "zh",
                pages -> {
                    pages.letDataArrive(publisher, device);
                    faults.add(pages.faults());
                });
        faults.removeIf(String::isEmpty);
        assertEquals("", String.join("\n", faults));
        System.out.println("Pages that stayed open while data arrived: " + addresses.size());
    }
}
