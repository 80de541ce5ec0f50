import { Notice, useMessages } from '@amoxtli/ui/web';
import { useEffect, useRef } from 'react';
import type { FaceOf, InputProps } from './input-props';
import { QuestionGroup } from './question';
import { type Question, answerValue, channelCall, readAnswer, readChannel, stateOf } from './script-protocol';

const EVERY_MS = 700;

type Props = InputProps & { face: FaceOf<'ScriptFace'>; frameUrl: string | null };

/**
 * A page of the author's in the sandboxed frame. It tells its answer whenever something is done in it, and is asked while someone is at it; what it says is
 * kept like anything typed, and given back to it when it opens again.
 */
export function ScriptInput(props: Props) {
  const { face, frameUrl, values } = props;
  const words = useMessages('learn').problem.script;
  const frame = useScriptAnswer(props);
  return (
    <QuestionGroup {...props}>
      {frameUrl ? (
        <iframe ref={frame} src={frameUrl} title={words.label} sandbox="allow-scripts allow-popups" referrerPolicy="no-referrer" className="block w-full max-w-full border border-edge bg-white" style={{ maxWidth: face.width, height: face.height }} />
      ) : (
        <Notice tone="warn" title={words.missing} />
      )}
      {frameUrl && <p className="text-sm text-soft">{(values[0] ?? '') === '' ? words.empty : words.kept}</p>}
    </QuestionGroup>
  );
}

/** Talks to the page: by the bridge that it is served with, or by the channel of the original platform where it keeps to that. */
function useScriptAnswer({ face, values, disabled, onChange }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ values, disabled, onChange });
  useEffect(() => {
    latest.current = { values, disabled, onChange };
  });
  const { gradeFunction, stateFunctions } = face;
  useEffect(() => {
    const said: Partial<Record<'getGrade' | 'getState', string>> = {};
    const say = (message: unknown) => frame.current?.contentWindow?.postMessage(message, '*');
    const ask = (quiet = false) => say({ type: 'amoxtli:ask', id: 1, grade: gradeFunction, get: stateFunctions?.get ?? null, quiet } satisfies Question);
    const askNow = () => ask();
    const give = (answer: string | null, state: string | null) => {
      const { values: before, disabled: over, onChange: change } = latest.current;
      if (answer === null || over) return;
      const value = answerValue(answer, stateFunctions ? state : null);
      if (value !== (before[0] ?? '')) change([value]);
    };
    const restore = () => {
      ask(true);
      const state = stateOf(latest.current.values[0]) ?? face.initialState;
      if (state === null || !stateFunctions) return;
      say({ type: 'amoxtli:restore', set: stateFunctions.set, state });
      say(channelCall(9, 'setState', state));
    };
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow) return;
      const answer = readAnswer(data);
      if (answer && !answer.missing) return give(answer.answer, answer.state);
      if (answer) {
        say(channelCall(2, 'getGrade'));
        if (stateFunctions) say(channelCall(3, 'getState'));
        return;
      }
      const channelled = readChannel(data);
      if (channelled?.id === 2) said.getGrade = channelled.result;
      if (channelled?.id === 3) said.getState = channelled.result;
      if (said.getGrade !== undefined && (!stateFunctions || said.getState !== undefined)) give(said.getGrade, said.getState ?? null);
    };
    const timer = setInterval(() => document.activeElement === frame.current && ask(), EVERY_MS);
    const element = frame.current;
    element?.addEventListener('load', restore);
    window.addEventListener('message', hear);
    window.addEventListener('focus', askNow);
    return () => {
      clearInterval(timer);
      element?.removeEventListener('load', restore);
      window.removeEventListener('message', hear);
      window.removeEventListener('focus', askNow);
    };
  }, [face.initialState, gradeFunction, stateFunctions]);
  return frame;
}
