package org.andian.test.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.andian.portal.sql.Sql;

import java.util.List;

/** What others see while a transaction goes on: only what is committed. */
@ApplicationScoped
class CommittedRows {

    @Inject private Sql sql;

    @Transactional(TxType.NOT_SUPPORTED)
    public long count(String what) {
        return sql.count("select count(*) as n from forgotten where what = ?", List.of(what));
    }
}
