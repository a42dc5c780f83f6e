/**
 * The doors of the business, called inside the server on the deployed archive, its real database
 * and broker.
 */
package org.andian.test.door;
