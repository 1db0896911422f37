import { useState } from 'react';
import type { PrizeView, SeasonView } from '#shared/contract/season';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Notice } from '../../../components/Notice';
import { PhotoGrid } from '../../../components/PhotoGrid';
import { TextArea } from '../../../components/TextArea';
import { TextField } from '../../../components/TextField';
import { fenOf, yuanOf } from '../../../format/money';
import type { Photo } from '../../../photos/photo';
import { usePhotos } from '../../../photos/usePhotos';

type Props = { season: SeasonView; prize: PrizeView | null; onSaved: (prizeId: string) => Promise<void> };

const typedOf = (prize: PrizeView | null, tierId: string) => ({
  name: prize?.name ?? '', words: prize?.words ?? '', tierId: prize?.tierId ?? tierId,
  value: prize ? yuanOf(prize.valueFen) : '', stock: prize ? String(prize.stock) : '',
});

const pictureOf = (prize: PrizeView | null): Photo[] => (prize?.fileId ? [{ key: 'kept', path: prize.picture ?? '', fileId: prize.fileId }] : []);

/** One prize: its name, tier, value, stock and picture. */
export function PrizeForm({ season, prize, onSaved }: Props) {
  const [typed, setTyped] = useState(() => typedOf(prize, season.tiers[0]?.id ?? ''));
  const [photos, setPhotos] = useState<readonly Photo[]>(() => pictureOf(prize));
  const [requestId, setRequestId] = useState(newId);
  const [fault, setFault] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // A prize has one picture: the latest chosen.
  const work = usePhotos({ requestId, photos, onChange: (change) => setPhotos((all) => change(all).slice(-1)) });
  const set = (change: Partial<typeof typed>) => { setFailure(null); setTyped((before) => ({ ...before, ...change })); };

  const save = async () => {
    const valueFen = fenOf(typed.value);
    const missing = typed.name.trim() === '' ? '请填写名称' : valueFen === null ? '请填写价值，如 39.90' : /^\d{1,4}$/.test(typed.stock) ? null : '请填写库存件数';
    setFault(missing);
    if (missing || valueFen === null) return;
    const pictures = await work.finish();
    if (!pictures) return;
    const { name, words, tierId, stock } = typed;
    const fields = { requestId, name, words, tierId, valueFen, stock: Number(stock), ...(pictures[0] ? { picture: pictures[0] } : {}) };
    const reply = prize
      ? await call('prize.change', { ...fields, prizeId: prize.id, version: prize.version })
      : await call('prize.add', { ...fields, seasonId: season.id });
    if (reply.ok) return onSaved(reply.data.id);
    // Photos lie in the folder of this id: it stays unless the cloud has used it up.
    if ('refusal' in reply && reply.refusal === 'idReused') setRequestId(newId());
    setFailure(reply);
  };
  return (
    <>
      <TextField id='prize-name' label='名称' max={30} value={typed.name} onChange={(name) => set({ name })} />
      <ChoiceRow id='prize-tier' label='档次' value={typed.tierId} onChange={(tierId) => set({ tierId })}
        choices={season.tiers.map(({ id, name, points }) => ({ value: id, label: name, note: `${points} 分` }))} />
      <TextField id='prize-value' label='每件价值（元）' hint='个税申报表用' keyboard='digit' max={10} value={typed.value} onChange={(value) => set({ value })} />
      <TextField id='prize-stock' label='库存（件，最多 2000）' keyboard='number' max={4} value={typed.stock} onChange={(stock) => set({ stock })} />
      <TextArea id='prize-words' label='说明（可不填）' max={300} value={typed.words} onChange={(words) => set({ words })} />
      <PhotoGrid label='图片' hint='一张，再选会换掉' photos={photos} work={work} />
      {fault && <Notice id='prize-fault' text={fault} />}
      {failure && <Notice id='prize-refused' text={failure.message} />}
      <BigButton id='prize-save' data-testid='prize-save' label='保存，备好库存' onTap={save} />
    </>
  );
}
