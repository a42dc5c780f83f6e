/**
 * What every test of the whole needs: the checkout it runs in and the portal it runs against. Seen
 * by no other module.
 */
package org.andian.test;
