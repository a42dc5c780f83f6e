package org.andian.web.upgrade;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.upgrade.OrphanCount;
import org.andian.portal.upgrade.OrphanCounts;
import org.andian.portal.upgrade.SetAsideRow;
import org.andian.portal.upgrade.SetAsideRows;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;

import java.io.Serializable;

/** What upgrades have set aside, and the last count of rows without a parent. */
@Named("setAsidePage")
@ViewScoped
public class SetAsidePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private SetAsideRows setAside;

    @Inject private OrphanCounts orphans;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    private final LazyRows<SetAsideRow> rows =
            new LazyRows<>(
                    () -> setAside.count(user.scope()),
                    (first, size) -> setAside.page(user.scope(), first, size));

    public LazyRows<SetAsideRow> getRows() {
        return rows;
    }

    /**
     * Read once a request.
     *
     * <p>As last counted by the chore; nothing is counted for the page.
     */
    public OrphanCount getOrphans() {
        return readOnce.once("upgrade.orphans", () -> orphans.last(user.scope()));
    }
}
