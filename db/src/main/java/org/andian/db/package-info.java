/**
 * Decides the shape of the database and ships the reference data; knows nothing of what the data
 * means.
 */
package org.andian.db;
