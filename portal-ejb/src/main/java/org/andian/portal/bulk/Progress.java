package org.andian.portal.bulk;

/** Hears how far a long work is. */
public interface Progress {

    void at(int done, int all);
}
