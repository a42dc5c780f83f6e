package org.andian.web.publication;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.publication.PublicationKind;
import org.andian.portal.publication.PublicationRow;
import org.andian.portal.publication.Publications;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;

import java.io.Serializable;
import java.util.List;

/** The archive of what was published, as far as the reader sees it, the latest first. */
@Named("publicationList")
@ViewScoped
public class PublicationListPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Publications publications;

    @Inject private Districts districts;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    private final PublicationFilter filter = new PublicationFilter();
    private final LazyRows<PublicationRow> rows = new LazyRows<>(this::count, this::page);

    private List<PublicationRow> page(int first, int size) {
        return publications.page(user.scope(), filter.query(), first, size);
    }

    public int count() {
        return readOnce.once(
                "publicationList.count", () -> publications.count(user.scope(), filter.query()));
    }

    /** How many are no longer what was published. */
    public int getAltered() {
        return readOnce.once("publicationList.altered", () -> publications.altered(user.scope()));
    }

    public PublicationFilter getFilter() {
        return filter;
    }

    public LazyRows<PublicationRow> getRows() {
        return rows;
    }

    public PublicationKind[] getKinds() {
        return PublicationKind.values();
    }

    public List<District> getDistricts() {
        return readOnce.once("districts", () -> districts.list(user.scope()));
    }
}
