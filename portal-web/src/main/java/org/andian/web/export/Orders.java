package org.andian.web.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.andian.portal.export.ExportOrder;
import org.andian.portal.export.Exports;
import org.andian.portal.identity.Person;
import org.andian.web.frame.Background;
import org.andian.web.frame.CurrentUser;

/** Has tables written in the background, in the reach and the language of who orders them. */
@RequestScoped
public class Orders {

    @Inject
    private Exports exports;

    @Inject
    private CurrentUser user;

    @Inject
    private Background background;

    /** @throws org.andian.portal.export.TooManyExports when enough wait already */
    public long order(TableOrder order) {
        Person person = user.find().orElseThrow();
        return exports.order(person.scope(), new ExportOrder(order.title(), order.selection(), order.fileName(), order.format(), order.expectedRows(),
                (out, progress) -> background.as(person, () -> order.format().writer().write(order.table().get(), out, progress))));
    }
}
