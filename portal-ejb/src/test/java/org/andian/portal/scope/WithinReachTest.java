package org.andian.portal.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class WithinReachTest {

    private static final Scope WATCHER =
            new Scope(
                    "watcher",
                    List.of(new Grant(Role.DUTY_WATCHER, "/1/2/", Set.of(), null, null)));

    /** A list with nothing of its own. */
    private static final class Plain extends WithinReach<Plain> {
        Plain() {
            super(WATCHER);
        }
    }

    @Test
    void whatIsAskedForComesBehindTheReach() {
        Plain all =
                new Plain()
                        .equal("d.no", "D-1")
                        .oneOf("a.kind", List.of("ARC", "SMOKE"))
                        .containing(" 10% ", "p.name", "d.no")
                        .under(7L)
                        .ofPremises("P-1")
                        .and("a.at < ?", List.of(5L));
        assertEquals(
                """
                where ((p.district_path like ?)) and d.no = ? and a.kind in (?, ?) \
                and (p.name like ? or d.no like ?) \
                and p.district_path like concat((select x.path from district_view x where x.id = ?), '%') \
                and (p.code = ? or p.successor_id = (select t.id from premises_view t where t.code = ?)) \
                and a.at < ?\
                """,
                all.where().strip());
        assertEquals(
                List.of(
                        "/1/2/%",
                        "D-1", "ARC", "SMOKE", "%10\\%%", "%10\\%%", 7L, "P-1", "P-1", 5L),
                all.parameters());
    }

    @Test
    void whatIsNotAskedForNarrowsNothing() {
        Plain all =
                new Plain()
                        .equal("d.no", null)
                        .equal("d.no", " ")
                        .oneOf("a.kind", List.of())
                        .containing(null, "p.name")
                        .containing(" ", "p.name")
                        .under(null)
                        .ofPremises(null)
                        .ofPremises(" ");
        assertEquals(" where ((p.district_path like ?))", all.where());
        assertEquals(List.of("/1/2/%"), all.parameters());
    }

    @Test
    void anotherReachNarrowsFurther() {
        Plain own = new Plain().and(WATCHER.premises("p", role -> false));
        assertEquals(" where ((p.district_path like ?)) and 1 = 0", own.where());
    }
}
