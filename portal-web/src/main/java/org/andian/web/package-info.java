/**
 * Pages, REST and push; one package a room it shows. Decides how things look, never what they are.
 */
package org.andian.web;
