package org.andian.portal.bulk;

/** Hears how far a long work is. */
public interface ImportProgress {

    void at(int done, int all);
}
