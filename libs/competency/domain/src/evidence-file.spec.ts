import fc from 'fast-check';
import { checkEvidenceFile } from './evidence-file';
import { evidenceFileTypes } from './file-types';
import { imageSize } from './image-size';

const bytes = (...parts: (string | number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part)));
const big = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const png = (width: number, height: number) => bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], big(13), 'IHDR', big(width), big(height), [8, 2, 0, 0, 0]);
const jpeg = (width: number, height: number, ...before: number[][]) => bytes([0xff, 0xd8], ...before, [0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3], new Array(12).fill(0));
const exif = [0xff, 0xe1, 0x01, 0x02, ...new Array(0x100).fill(7)];
const webp = (kind: string, data: number[]) => bytes('RIFF', [0, 0, 0, 0], `WEBP${kind}`, [0, 0, 0, 0], data, new Array(20).fill(0));
const entry = (name: string, content = '') => bytes('PK', [3, 4], new Array(22).fill(0), [name.length, 0, 0, 0], name, content);
const zip = (...entries: Uint8Array[]) => bytes(...entries.map((one) => [...one]));
const docx = zip(entry('[Content_Types].xml', 'x'), entry('_rels/.rels'), entry('word/document.xml'));
const odt = zip(entry('mimetype', 'application/vnd.oasis.opendocument.text'), entry('content.xml'));
const mp4 = (brand: string) => bytes(big(24), `ftyp${brand}`, big(0), 'isom');
const pdf = bytes('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\n');

const check = (name: string, head: Uint8Array, size = head.length) => checkEvidenceFile({ name, size, head });
const reason = (name: string, head: Uint8Array, size?: number) => {
  const { ok, ...rest } = check(name, head, size);
  return ok ? (rest as { type: string }).type : (rest as { reason: string }).reason;
};

const accepted: [string, string, Uint8Array][] = [
  ['PDF', 'Plan de clase.pdf', pdf],
  ['PNG', 'aula.PNG', png(1920, 1080)],
  ['JPEG', 'foto.jpg', jpeg(4000, 3000)],
  ['JPEG', 'foto con EXIF.jpeg', jpeg(4000, 3000, exif, exif)],
  ['WEBP', 'a.webp', webp('VP8X', [0, 0, 0, 0, 99, 0, 0, 99, 0, 0])],
  ['WEBP', 'a.webp', webp('VP8L', [0x2f, 99, 0x40, 0, 0])],
  ['WEBP', 'a.webp', webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 100, 0, 100, 0])],
  ['MP3', 'audio.mp3', bytes('ID3', [4, 0])],
  ['MP3', 'audio.mp3', bytes([0xff, 0xfb, 0x90, 0x64])],
  ['M4A', 'nota de voz.m4a', mp4('M4A ')],
  ['M4A', 'nota de voz.m4a', mp4('mp42')],
  ['OGG', 'nota.ogg', bytes('OggS', [0, 2])],
  ['MP4', 'clase.mp4', mp4('isom')],
  ['WEBM', 'clase.webm', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm')],
  ['DOCX', 'plan.docx', docx],
  ['XLSX', 'lista.xlsx', zip(entry('[Content_Types].xml'), entry('xl/workbook.xml'))],
  ['PPTX', 'clase.pptx', zip(entry('[Content_Types].xml'), entry('ppt/presentation.xml'))],
  ['PPTX', 'clase cuyo principio no dice más.pptx', zip(entry('[Content_Types].xml'), entry('_rels/.rels'))],
  ['ODT', 'plan.odt', odt],
  ['ODS', 'lista.ods', zip(entry('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'))],
  ['ODP', 'clase.odp', zip(entry('mimetype', 'application/vnd.oasis.opendocument.presentation'))],
  ['TXT', 'reflexión.txt', new TextEncoder().encode('Hoy la niñez trabajó: 3 < 4.')],
  ['CSV', 'lista de Excel viejo.csv', bytes('a,b\r\nni', [0xf1], 'o,1')],
  ['MD', 'bitácora.md', new TextEncoder().encode('# Bitácora\n\n- uno')],
];
it.each(accepted)('takes a %s: %s', (type, name, head) => expect(check(name, head)).toMatchObject({ ok: true, type }));
it('has an example of every type that it takes', () => expect(new Set(accepted.map(([type]) => type))).toEqual(new Set(evidenceFileTypes)));

it.each<[string, string, Uint8Array, string, number?]>([
  ['a file of nothing', 'a.pdf', bytes(), 'EMPTY', 0],
  ['a file of more than fifty megabytes', 'a.pdf', pdf, 'TOO_LARGE', 52_428_801],
  ['a name that is a path', '../a.pdf', pdf, 'NAME_NOT_ALLOWED'],
  ['a name with a Windows path', 'c:\\a.pdf', pdf, 'NAME_NOT_ALLOWED'],
  ['a name that turns the writing around', 'a\u202efdp.exe', pdf, 'NAME_NOT_ALLOWED'],
  ['a name with a line end', 'a\n.pdf', pdf, 'NAME_NOT_ALLOWED'],
  ['a hidden file', '.pdf', pdf, 'NAME_NOT_ALLOWED'],
  ['a name without an end', 'plan', pdf, 'EXTENSION_NOT_ACCEPTED'],
  ['an archive', 'a.zip', docx, 'EXTENSION_NOT_ACCEPTED'],
  ['a photograph of another kind', 'a.heic', mp4('heic'), 'EXTENSION_NOT_ACCEPTED'],
  ['a program of Windows that calls itself a PDF', 'plan.pdf', bytes('MZ', [0x90, 0]), 'EXECUTABLE'],
  ['a program of Linux', 'plan.txt', bytes([0x7f], 'ELF'), 'EXECUTABLE'],
  ['a program of macOS', 'plan.pdf', bytes([0xcf, 0xfa, 0xed, 0xfe]), 'EXECUTABLE'],
  ['a program of macOS of the other order', 'plan.pdf', bytes([0xfe, 0xed, 0xfa, 0xcf]), 'EXECUTABLE'],
  ['a Java class', 'plan.png', bytes([0xca, 0xfe, 0xba, 0xbe]), 'EXECUTABLE'],
  ['a script that says who runs it', 'plan.txt', bytes('#!/bin/sh\nrm -rf ~'), 'EXECUTABLE'],
  ['a script of a server', 'plan.txt', bytes('\n<?php system($_GET[0]);'), 'EXECUTABLE'],
  ['a script by its name', 'plan.pdf.js', bytes('alert(1)'), 'EXECUTABLE'],
  ['a batch file', 'plan.txt', bytes('@echo off\r\n'), 'EXECUTABLE'],
  ['a document with macros', 'plan.docx', zip(entry('[Content_Types].xml'), entry('word/vbaProject.bin')), 'EXECUTABLE'],
  ['a page', 'plan.html', bytes('<p>hola'), 'MARKUP'],
  ['a page that calls itself text', 'plan.txt', bytes('\xef\xbb\xbf  <!DOCTYPE html><html>'), 'MARKUP'],
  ['a page in two-byte letters', 'plan.txt', bytes([0xff, 0xfe], [...'<html>'].flatMap((sign) => [sign.charCodeAt(0), 0])), 'MARKUP'],
  ['a drawing that calls itself an image', 'dibujo.png', bytes('<?xml version="1.0"?><svg xmlns="x">'), 'MARKUP'],
  ['a PDF that is a page as well', 'plan.pdf', bytes('%PDF-1.7\n<ScRiPt>alert(1)</sCript>'), 'MARKUP'],
  ['an image that is a page as well', 'foto.png', bytes([...png(1, 1)], 'tEXt<html><body>'), 'MARKUP'],
  ['an image with a page in its comment', 'foto.jpg', bytes([0xff, 0xd8, 0xff, 0xfe, 0, 20], '<svg onload=x>'), 'MARKUP'],
  ['a PDF that calls itself an image', 'foto.png', pdf, 'TYPE_DIFFERS_FROM_NAME'],
  ['a text that calls itself a PDF', 'plan.pdf', bytes('hola'), 'TYPE_DIFFERS_FROM_NAME'],
  ['a PDF that begins late', 'plan.pdf', bytes('GIF89a%PDF-1.7'), 'TYPE_DIFFERS_FROM_NAME'],
  ['an archive that calls itself a document', 'plan.docx', zip(entry('META-INF/MANIFEST.MF'), entry('A.class')), 'TYPE_DIFFERS_FROM_NAME'],
  ['a sheet that calls itself a document', 'plan.docx', zip(entry('[Content_Types].xml'), entry('xl/workbook.xml')), 'TYPE_DIFFERS_FROM_NAME'],
  ['a document that is a sheet as well', 'plan.docx', zip(entry('word/document.xml'), entry('xl/workbook.xml')), 'TYPE_DIFFERS_FROM_NAME'],
  ['a template that calls itself a document', 'plan.odt', zip(entry('mimetype', 'application/vnd.oasis.opendocument.text-template')), 'TYPE_DIFFERS_FROM_NAME'],
  ['a film of another kind', 'clase.webm', bytes([0x1a, 0x45, 0xdf, 0xa3], 'matroska'), 'TYPE_DIFFERS_FROM_NAME'],
  ['bytes that call themselves text', 'plan.txt', bytes('hola', [0]), 'TYPE_DIFFERS_FROM_NAME'],
  ['an image of forty-one megapixels in sixty bytes', 'foto.png', png(8200, 5000), 'IMAGE_TOO_LARGE'],
  ['an image as wide as numbers go', 'foto.png', png(0xffffffff, 0xffffffff), 'IMAGE_TOO_LARGE'],
  ['a photograph too vast', 'foto.jpg', jpeg(65_000, 65_000), 'IMAGE_TOO_LARGE'],
  ['a vast image of the newer kind', 'a.webp', webp('VP8X', [0, 0, 0, 0, 255, 255, 0, 255, 255, 0]), 'IMAGE_TOO_LARGE'],
  ['an image of no width', 'foto.png', png(0, 9), 'IMAGE_UNREADABLE'],
  ['an image that stops', 'foto.png', png(9, 9).subarray(0, 20), 'IMAGE_UNREADABLE'],
  ['a photograph that never says its size', 'foto.jpg', bytes([0xff, 0xd8], exif), 'IMAGE_UNREADABLE'],
])('refuses %s: %s', (_, name, head, why, ...[size]) => expect(reason(name, head, size)).toBe(why));

it.each<[string, Uint8Array, { width: number; height: number }]>([
  ['PNG', png(70_000, 3), { width: 70_000, height: 3 }],
  ['JPEG', jpeg(4032, 3024, exif), { width: 4032, height: 3024 }],
  ['WEBP', webp('VP8X', [0, 0, 0, 0, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06]), { width: 0x030202, height: 0x060505 }],
  // 14 bits of width - 1 and 14 of height - 1, lowest first: 4031 = 0xfbf, 3023 = 0xbcf.
  ['WEBP', webp('VP8L', [0x2f, 0xbf, 0xcf, 0xf3, 0x02]), { width: 4032, height: 3024 }],
  ['WEBP', webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0xc0, 0x0f, 0xd0, 0x4b]), { width: 4032, height: 3024 }],
])('reads the size of a %s', (type, head, size) => expect(imageSize(type as 'PNG', head)).toEqual(size));
it('forty megapixels are not too many', () => expect(reason('foto.png', png(8000, 5000))).toBe('PNG'));
it('takes the limit that it is given', () => expect(checkEvidenceFile({ name: 'a.pdf', size: 11, head: pdf }, 10)).toEqual({ ok: false, reason: 'TOO_LARGE' }));
it('answers whatever the bytes are, and takes none of them for two types', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.constantFrom(...accepted), fc.nat(60), (noise, [, name, head], cut) => {
      const mixed = Uint8Array.from([...head.subarray(0, cut), ...noise]);
      expect(typeof check(name, mixed).ok).toBe('boolean');
      const types = ['a.pdf', 'a.png', 'a.jpg', 'a.webp', 'a.ogg', 'a.webm', 'a.odt'].filter((other) => check(other, mixed).ok);
      expect(types.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2000 },
  );
});
